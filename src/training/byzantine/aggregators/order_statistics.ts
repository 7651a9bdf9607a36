/** Sorting the workers' values of every coordinate. @module */

/**
 * Replaces every coordinate's n values by one number made of them in ascending order.
 *
 * @param gradients n vectors of one length
 * @param of what becomes of the n sorted values; the array is used again
 *
 * @example
 * ```ts
 * import { sortedCoordinates } from "./order_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [[3, 1], [2, 5]].map((g) => Float32Array.from(g));
 * assert.deepEqual([...sortedCoordinates(gradients, ([least]) => least!)], [2, 1]);
 * ```
 */
export function sortedCoordinates(
  gradients: readonly Float32Array[],
  of: (ascending: Float64Array) => number,
): Float32Array {
  const n = gradients.length;
  const values = new Float64Array(n);
  const out = new Float32Array(gradients[0]!.length);
  for (let j = 0; j < out.length; j++) {
    for (let i = 0; i < n; i++) {
      const value = gradients[i]![j]!;
      let k = i;
      for (; k > 0 && values[k - 1]! > value; k--) values[k] = values[k - 1]!;
      values[k] = value;
    }
    out[j] = of(values);
  }
  return out;
}
