/** A weighted sum of gradients. @module */
import { split, weightedSumCode } from "../../../wasm/double_code.ts";
import { rowKernel } from "../../../wasm/row_kernel.ts";

const kernels = new Map<number, ReturnType<typeof rowKernel>>();

/**
 * Σ w_i·g_i in float64, rounded once. Weights keep 48 bits.
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
  const n = gradients.length;
  const places = gradients.map((_, i) => i);
  const kernel = kernels.get(n) ?? rowKernel({
    rows: n,
    scalars: 2 * n,
    temporaries: n,
    before: ({ scalar, write }) =>
      places.flatMap((i) => write(i, split(scalar(2 * i), scalar(2 * i + 1)))),
    column: ({ load, read }) => ({ result: weightedSumCode(places.map(load), places.map(read)) }),
  });
  kernels.set(n, kernel);
  const halves = places.flatMap((i) => {
    const high = Math.fround(weights[i]!);
    return [high, weights[i]! - high];
  });
  return kernel(gradients, halves);
}
