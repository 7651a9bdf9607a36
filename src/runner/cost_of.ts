/** What a claim costs: its own cells' time and memory. @module */
import type { AnyStudy } from "../records/study.ts";
import type { CellTiming } from "./cell_timing.ts";

/** Time and memory of some cells. */
export interface Cost {
  /** Number of cells, with a record or without. */
  readonly cells: number;
  /** How many of them have a record. */
  readonly stored: number;
  /** Seconds on one core that the cells took whose time is known. */
  readonly seconds: number;
  /** Most resident memory of a process that computed one of them, bytes; 0 where unknown. */
  readonly memory: number;
}

/**
 * The cost of a claim: of the cells of the studies that it reads, and no others.
 *
 * @param claim what reads the studies
 * @param timings one entry per cell of the run
 * @returns numbers of cells, seconds on one core (cells of unknown time add none), and bytes
 *
 * @example
 * ```ts
 * import { costOf } from "./cost_of.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(costOf({ reads: [] }, []), { cells: 0, stored: 0, seconds: 0, memory: 0 });
 * ```
 */
export function costOf(
  { reads }: { readonly reads: readonly AnyStudy[] },
  timings: readonly CellTiming[],
): Cost {
  const own = timings.filter(({ experiment, study }) =>
    reads.some((one) => one.paper === experiment && one.id === study)
  );
  return {
    cells: own.length,
    stored: own.filter(({ key }) => key !== null).length,
    seconds: own.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    memory: Math.max(0, ...own.map(({ memory }) => memory ?? 0)),
  };
}
