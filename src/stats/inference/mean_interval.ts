/** Student's interval of a mean. @module */
import { mean } from "../descriptive/mean.ts";
import { tQuantile } from "../special/student.ts";

/** A mean with its interval. */
export interface MeanInterval {
  /** Arithmetic mean; NaN of nothing. */
  readonly mean: number;
  /** The lower and the upper end; both NaN where there are fewer than two values. */
  readonly interval: readonly [number, number];
}

/**
 * The mean of n values with its two-sided 95 % interval by Student's t: x̄ ± t_{n−1; .975}·s/√n.
 *
 * @param values n values
 * @returns mean and both ends in the unit of the values; NaN instead of the ends below two values, and of all three
 *   without values
 *
 * @example
 * ```ts
 * import { meanInterval } from "./mean_interval.ts";
 * import assert from "node:assert/strict";
 *
 * const { mean, interval } = meanInterval([1, 2, 3]);
 * assert.equal(mean, 2);
 * assert(Math.abs(interval[1] - 4.484138) < 1e-6);
 * ```
 */
export function meanInterval(values: readonly number[] | Float64Array): MeanInterval {
  const n = values.length;
  const centre = mean(values);
  if (n < 2) return { mean: centre, interval: [NaN, NaN] };
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  const half = tQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean: centre, interval: [centre - half, centre + half] };
}
