/** The ratio of maximum to sum of |x|ᵖ along a series: whether a moment is finite. @module */
import { checkSeries } from "./check_series.ts";

/**
 * The ratio of maximum to sum, Rₙ(p) = maxᵢ≤ₙ |xᵢ|ᵖ / Σᵢ≤ₙ |xᵢ|ᵖ, for every n: it tends to 0 almost
 * surely exactly if E|X|ᵖ is finite. A path that stays away from 0 speaks for an infinite moment.
 *
 * Source: O'Brien, Journal of Applied Probability 17 (1980) 539–545; Embrechts, Klüppelberg & Mikosch
 * 1997, section 6.2.6.
 *
 * @param x the values in order, n ≥ 1
 * @param p the order of the moment, > 0
 * @returns n ratios in (0, 1]; the last is the ratio of the whole sample. 1 while all values are 0.
 * @throws {RangeError} if the series is empty, not finite or constant, or p ≤ 0
 *
 * @example
 * ```ts
 * import { maxToSum } from "./max_to_sum.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...maxToSum(Float64Array.of(1, -1, 2), 2)], [1, 1 / 2, 4 / 6]);
 * ```
 */
export function maxToSum(x: Float64Array, p: number): Float64Array {
  checkSeries(x, 1, "maxToSum");
  if (!(p > 0 && p < Infinity)) {
    throw new RangeError(`maxToSum: moment order ${p}; give a number above 0`);
  }
  // Powers of |x| / max|x| cannot overflow.
  const scale = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let largest = 0;
  let sum = 0;
  return x.map((value) => {
    const power = (Math.abs(value) / scale) ** p;
    largest = Math.max(largest, power);
    sum += power;
    return sum === 0 ? 1 : largest / sum;
  });
}
