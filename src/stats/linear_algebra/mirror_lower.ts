/**
 * Completes a symmetric matrix of which only the lower triangle was summed, and divides it, in place.
 *
 * @param lower p × p, row-major; what stands above the diagonal is overwritten
 * @param size p
 * @param divisor what every entry is divided by
 * @returns `lower` itself
 *
 * @example
 * ```ts
 * import { mirrorLower } from "./mirror_lower.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...mirrorLower(Float64Array.of(4, 0, 2, 6), 2, 2)], [2, 1, 1, 3]);
 * ```
 */
export function mirrorLower(lower: Float64Array, size: number, divisor = 1): Float64Array {
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      const value = lower[a * size + b]! / divisor;
      lower[a * size + b] = value;
      lower[b * size + a] = value;
    }
  }
  return lower;
}
