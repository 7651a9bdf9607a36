/** A fixed part of a selection, for machines that share no clock, no scheduler and no store. @module */
import type { Cell } from "../records/cell.ts";
import type { Plan, PlannedCell } from "./plan.ts";

/** The i-th of n parts. */
export interface Shard {
  /** 1 … n. */
  readonly index: number;
  /** Number of parts, ≥ 1. */
  readonly count: number;
}

/**
 * Which part each cell belongs to: the longest cells first, each to the part that has the least so far, so that no part takes longer than
 * 4/3 of the best split by declared costs (Graham, "Bounds on multiprocessing timing anomalies", SIAM J. Appl. Math. 17
 * (1969)). It follows from the selection alone, whatever is stored.
 *
 * @param cells the whole selection, in its order
 * @param count number of parts, ≥ 1
 * @returns 1 … count by cell
 *
 * @example
 * ```ts
 * import { partOf } from "./shard.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const cells = fixtureCells([3, 1, 2].map((s) => fixturePoint(`s${s}`, 0, "count", 1000 * s)));
 * assert.deepEqual([...partOf(cells, 2).values()].sort(), [1, 2, 2]);
 * assert.equal(partOf(cells, 2).get(cells[0]!), 1);
 * ```
 */
export function partOf(cells: readonly Cell[], count: number): ReadonlyMap<Cell, number> {
  const loads = new Float64Array(count);
  const parts = new Map<Cell, number>();
  for (const cell of [...cells].sort((a, b) => b.cost - a.cost)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least]! += cell.cost;
    parts.set(cell, least + 1);
  }
  return parts;
}

/**
 * The plan of one part: what is to be computed elsewhere is left out, what is stored is still read.
 *
 * @param plan of the whole selection
 * @param shard which part
 * @returns every cell of the plan; those of other parts that have no record are skipped, and say so
 */
export function planOfShard(plan: Plan, { index, count }: Shard): Plan {
  const parts = partOf(plan.cells.map(({ cell }) => cell), count);
  const cells = plan.cells.map((planned): PlannedCell => {
    const { cell, action } = planned;
    const part = parts.get(cell);
    if (action !== "compute" || part === index) return planned;
    return { cell, action: "skip", reason: `left to shard ${part}/${count}`, key: null };
  });
  return { ...plan, cells };
}
