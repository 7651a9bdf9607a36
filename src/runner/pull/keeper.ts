/** The one idle worker of a selection that stays while the last cells run. @module */
import type { LeaseWatch } from "../../files/lease_watch.ts";
import type { HeldLeases } from "./held_leases.ts";

/** The name of a selection's keeper among the leases. */
export const keeperOf = (selection: string): string => `keeper-${selection}`;

/**
 * Whether an idle worker must stay: it is the keeper, has become it by asking, or does not know yet whether another is and lives.
 *
 * @param selection name of the selection
 * @param leases generations by name, as the folder was just listed
 * @param held the worker's own leases
 * @param watch the worker's observer
 *
 * @example
 * ```ts
 * import { mustStay } from "./keeper.ts";
 * import { createHeldLeases } from "./held_leases.ts";
 * import { leasesIn } from "./listings.ts";
 * import { watchLeases } from "../../files/lease_watch.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const worker = (owner: string) => {
 *     const held = createHeldLeases(folder, { owner, host: "here", every: 1000 }, () => {});
 *     const watch = watchLeases(folder, 1000, () => 0);
 *     return { held, ask: () => mustStay("all", leasesIn(folder), held, watch) };
 *   };
 *   const [a, b] = [worker("a"), worker("b")];
 *   assert.deepEqual([await a.ask(), await b.ask()], [true, true]);
 *   await a.held.beat();
 *   assert.deepEqual([await a.ask(), await b.ask()], [true, false]);
 *   await a.held.releaseAll();
 *   assert.deepEqual([await b.ask(), b.held.has("keeper-all")], [true, true]);
 *   await b.held.releaseAll();
 * });
 * ```
 */
export async function mustStay(
  selection: string,
  leases: ReadonlyMap<string, number>,
  held: HeldLeases,
  watch: LeaseWatch,
): Promise<boolean> {
  const name = keeperOf(selection);
  if (held.has(name)) return true;
  const generation = leases.get(name);
  const state = generation === undefined ? "gone" : watch.look(name, generation);
  if (state === "alive") return false;
  if (state === "gone") await held.take(name, 0);
  if (state === "expired") await held.take(name, generation! + 1);
  return true;
}
