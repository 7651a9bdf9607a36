/** The median of every coordinate. @module */
import { meanOfRanks } from "./order_statistics.ts";

/**
 * Coordinate by coordinate the middle value, or the mean of the middle two (Yin et al. 2018, definition 1).
 *
 * @param gradients n vectors of one length, at least one
 *
 * @example
 * ```ts
 * import { coordinateMedian } from "./coordinate_median.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [[1, 9], [2, 0], [10, 5]].map((g) => Float32Array.from(g));
 * assert.deepEqual([...coordinateMedian(gradients)], [2, 5]);
 * ```
 */
export function coordinateMedian(gradients: readonly Float32Array[]): Float32Array {
  const n = gradients.length;
  return meanOfRanks(gradients, (n - 1) >> 1, (n >> 1) + 1);
}
