/** A weighted sum of gradients. @module */

/**
 * Σ w_i·g_i in float64, rounded once.
 *
 * @param gradients vectors of one length, at least one
 * @param weights one for each
 *
 * @example
 * ```ts
 * import { weightedSum } from "./weighted_sum.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...weightedSum([Float32Array.of(1), Float32Array.of(3)], [0.5, 2])], [6.5]);
 * ```
 */
export function weightedSum(
  gradients: readonly Float32Array[],
  weights: ArrayLike<number>,
): Float32Array {
  const sum = new Float64Array(gradients[0]!.length);
  gradients.forEach((gradient, i) => {
    const w = weights[i]!;
    if (w === 0) return;
    for (let j = 0; j < sum.length; j++) sum[j]! += w * gradient[j]!;
  });
  return Float32Array.from(sum);
}
