/** The sample variance of the first m values for every m, by Welford's recursion. @module */
import { checkSeries } from "./check_series.ts";

/**
 * The sample variance of the first m values for every m (divisor m − 1, Welford's recursion:
 * Technometrics 4 (1962) 419–420). With finite variance it settles; with infinite variance it keeps
 * jumping upwards (the plot of Zhang et al. 2020).
 *
 * @param x n ≥ 2 values in order
 * @returns n values; the first is 0
 * @throws {RangeError} if the series is too short, not finite or constant
 *
 * @example
 * ```ts
 * import { runningVariance } from "./running_variance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...runningVariance(Float64Array.of(1, 2, 3))], [0, 0.5, 1]);
 * ```
 */
export function runningVariance(x: Float64Array): Float64Array {
  checkSeries(x, 2, "runningVariance");
  let mean = 0;
  let squares = 0;
  return x.map((value, i) => {
    const difference = value - mean;
    mean += difference / (i + 1);
    squares += difference * (value - mean);
    return i === 0 ? 0 : squares / i;
  });
}
