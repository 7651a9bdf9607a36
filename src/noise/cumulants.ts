/** Exact cumulants of a projection, per example and per minibatch. @module */

/** Moments of the columns of a matrix, each column taken as a whole population (divisor N). */
export interface ColumnMoments {
  /** Number of rows, N. */
  readonly rows: number;
  /** K means. */
  readonly mean: Float64Array;
  /** K second central moments. */
  readonly variance: Float64Array;
  /** K third standardised moments γ; NaN where the variance is 0. */
  readonly skewness: Float64Array;
  /** K fourth standardised moments less 3, κ; NaN where the variance is 0. */
  readonly excessKurtosis: Float64Array;
}

/**
 * Mean, variance, skewness and excess kurtosis of every column, in float64 about the exact mean. For a population of
 * per-example projections these are exact: they are the cumulants of one drawn example, not estimates.
 *
 * @param values N × K, row-major
 * @param columns number of columns, K
 * @returns K entries of each
 *
 * @example
 * ```ts
 * import { cumulants } from "./cumulants.ts";
 * import assert from "node:assert/strict";
 *
 * const { variance, skewness, excessKurtosis } = cumulants(Float64Array.of(-1, 1, -1, 1), 1);
 * assert.deepEqual([variance[0], skewness[0], excessKurtosis[0]], [1, 0, -2]);
 * ```
 */
export function cumulants(values: Float32Array | Float64Array, columns: number): ColumnMoments {
  const rows = values.length / columns;
  const mean = new Float64Array(columns);
  const second = new Float64Array(columns);
  const third = new Float64Array(columns);
  const fourth = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) mean[k]! += values[at++]!;
  }
  for (let k = 0; k < columns; k++) mean[k]! /= rows;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let k = 0; k < columns; k++) {
      const d = values[at++]! - mean[k]!;
      const square = d * d;
      second[k]! += square;
      third[k]! += square * d;
      fourth[k]! += square * square;
    }
  }
  const variance = second.map((sum) => sum / rows);
  return {
    rows,
    mean,
    variance,
    skewness: third.map((sum, k) => sum / rows / variance[k]! ** 1.5),
    excessKurtosis: fourth.map((sum, k) => sum / rows / variance[k]! ** 2 - 3),
  };
}
