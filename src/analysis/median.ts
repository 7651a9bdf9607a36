/** Median of some numbers. @module */

/**
 * The middle value, or the mean of the two.
 *
 * @returns NaN for no values
 *
 * @example
 * ```ts
 * import { median } from "./median.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(median(Float64Array.of(9, 1, 3, 5)), 4);
 * ```
 */
export function median(values: Float64Array): number {
  const sorted = values.toSorted();
  const n = sorted.length;
  return n === 0 ? NaN : (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
}
