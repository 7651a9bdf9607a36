/** The median. @module */

/**
 * The middle value in order of size, or the mean of the middle two.
 *
 * @param values n values in any order
 * @returns the median; NaN of nothing
 *
 * @example
 * ```ts
 * import { median } from "./median.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(median([5, 1, 2, 4]), 3);
 * ```
 */
export function median(values: ArrayLike<number>): number {
  const n = values.length;
  const ascending = Float64Array.from(values).sort();
  return n === 0 ? NaN : (ascending[(n - 1) >> 1]! + ascending[n >> 1]!) / 2;
}
