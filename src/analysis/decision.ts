/** Whether the battery as a whole denies that noise is Gaussian: no sentence does so without it. @module */

/** Probability, at most, that a file of Gaussian noise is denied to be one, by any sentence. */
export const BATTERY_LEVEL = 0.05;

/** How the level is shared out: column by column, and beside the surrogate sets. One column has no share that could be compared. */
const SHARES = { columns: 0.01, joint: 0.04 } as const;

/** The battery's answer to "is it Gaussian?". */
export interface Decision {
  /** Smallest p-value of a column's tests, times their number (Bonferroni). */
  readonly columns: number;
  /** {@linkcode jointPValue} of shares, pooled index and norm; null for one column. */
  readonly joint: number | null;
  /** Both together. */
  readonly pValue: number;
  readonly level: number;
  /** Whether `pValue` is at most `level`: only then does a sentence say so. */
  readonly rejected: boolean;
}

/**
 * Puts the two together: each has its share of the level, which bounds the sum of false alarms.
 *
 * @param tests p-values of every test of every column that is judged, 1 or more
 * @param columns how many columns these are
 * @param joint Monte Carlo p-value of the numbers of all columns
 *
 * @example
 * ```ts
 * import { decide } from "./decision.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(decide(Float64Array.of(0.001, 0.4), 1, null).pValue, 0.002);
 * assert.equal(decide(Float64Array.of(0.2, 0.4, 0.3, 0.9), 2, 0.01).rejected, true);
 * ```
 */
export function decide(tests: Float64Array, columns: number, joint: number | null): Decision {
  const smallest = tests.reduce((a, b) => Math.min(a, b), 1);
  const adjusted = Math.min(1, smallest * tests.length);
  const single = columns === 1 || joint === null;
  const pValue = single ? adjusted : Math.min(
    1,
    adjusted * BATTERY_LEVEL / SHARES.columns,
    joint * BATTERY_LEVEL / SHARES.joint,
  );
  return {
    columns: adjusted,
    joint: single ? null : joint,
    pValue,
    level: BATTERY_LEVEL,
    rejected: pValue <= BATTERY_LEVEL,
  };
}
