/** What a night's cells depend on. @module */
import type { Cell } from "../../records/cell.ts";
import type { EngineIdentity } from "../../runner/engine_identity.ts";
import { plan, type PlannedCell } from "../../runner/plan.ts";
import { openStore } from "../../runner/store/store.ts";
import type { SourceHasher } from "../../sources/import_closure.ts";

/** Where a night is run. */
export interface NightWorld {
  readonly engine: EngineIdentity;
  readonly hasher: SourceHasher;
  /** Absolute path of the store; only looked at. */
  readonly store: string;
  datasetChecksum(id: string): Promise<string>;
}

/**
 * Plans cells to be computed anew: a night never takes a stored record for a result.
 *
 * @param cells what to compute
 * @param world engine, sources, data
 * @returns one per cell: `compute` with its inputs, or `skip` where its data is missing
 *
 * @example
 * ```ts
 * import { planNight } from "./cell_plan.ts";
 * import { nightWorld } from "../testing/night_world.ts";
 * import { sampleCells } from "./night_cells.ts";
 * import { testPaper } from "../../runner/testing/paper/test_paper.ts";
 * import assert from "node:assert/strict";
 *
 * const planned = await planNight(sampleCells([testPaper]), nightWorld());
 * assert.deepEqual(planned.map(({ action }) => action), ["compute", "compute", "compute"]);
 * ```
 */
export async function planNight(
  cells: readonly Cell[],
  world: NightWorld,
): Promise<readonly PlannedCell[]> {
  const { engine, hasher, datasetChecksum } = world;
  const store = openStore(world.store);
  return (await plan({ cells, engine, hasher, store, datasetChecksum, force: true })).cells;
}
