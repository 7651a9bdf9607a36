/** Early and late: which steps of a run the claims mean. @module */

/** Steps by phase; a step between the phases is in neither. */
export interface Phases {
  /** T: the first step with 100 % training accuracy, or the last step if it was never reached. */
  readonly fullAccuracyStep: number;
  /** Whether T was reached, rather than replaced by the last step. */
  readonly reached: boolean;
  /** Steps up to T/20, step 0 always. */
  readonly early: readonly number[];
  /** T and 2T, as far as they are among the steps. */
  readonly late: readonly number[];
}

/**
 * Sorts checkpoint steps into early (≤ T/20, step 0 always) and late (T and 2T) (experiments/panigrahi2019/ADDENDUM.md). The phases
 * are disjoint: where T = 0, step 0 counts as early only.
 *
 * @param steps checkpoint steps, in any order
 * @param fullAccuracyStep T, or null if training ended before
 * @returns steps ascending, each once; steps between T/20 and T, or beside T and 2T, are in neither list
 *
 * @example
 * ```ts
 * import { phases } from "./phases.ts";
 * import assert from "node:assert/strict";
 *
 * const { early, late } = phases([0, 1, 2, 4, 8, 16, 32, 40, 64, 80], 40);
 * assert.deepEqual([early, late], [[0, 1, 2], [40, 80]]);
 * ```
 */
export function phases(steps: readonly number[], fullAccuracyStep: number | null): Phases {
  const ascending = [...new Set(steps)].sort((a, b) => a - b);
  const T = fullAccuracyStep ?? ascending.at(-1) ?? 0;
  const early = ascending.filter((step) => step === 0 || step <= T / 20);
  return {
    fullAccuracyStep: T,
    reached: fullAccuracyStep !== null,
    early,
    late: ascending.filter((step) => (step === T || step === 2 * T) && !early.includes(step)),
  };
}
