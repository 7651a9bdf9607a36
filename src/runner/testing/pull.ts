/** Workers of the tests: they pull cells as real ones do, with heartbeats of milliseconds. @module */
import type { Cell } from "../../records/cell.ts";
import type { CellOutcome } from "../cell_outcome.ts";
import { pull, type PullOptions } from "../pull/pull.ts";
import { openStore } from "../store/store.ts";
import { fixturePlan } from "./run.ts";

/** Milliseconds between heartbeats of tests: a lease expires after nine. */
export const TEST_BEAT = 60;

/** Pulls cells in a store's folder, as one worker. */
export async function fixturePull(
  cells: readonly Cell[],
  folder: string,
  options: Partial<PullOptions> = {},
): Promise<CellOutcome[]> {
  const store = options.store ?? openStore(folder);
  await store.prepare();
  return await pull({
    plan: await fixturePlan(cells, store),
    workers: 1,
    hostname: "here",
    stay: true,
    trustNames: false,
    every: TEST_BEAT,
    ...options,
    store,
  });
}

/** Names of the leases that are left. */
export function leasesLeft(folder: string): string[] {
  return [...Deno.readDirSync(`${folder}/leases`)].map(({ name }) => name);
}
