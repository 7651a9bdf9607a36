/** Test only: a matrix product written for being obviously right. @module */

/**
 * The product of an m × k and a k × n matrix, summed in float64 and rounded to float32, as an engine might give it.
 *
 * @param a m × k, row-major
 * @param m rows of a
 * @param k columns of a
 * @param b k × n, row-major
 * @param n columns of b
 *
 * @example
 * ```ts
 * import { plainProduct } from "./product.ts";
 * import assert from "node:assert/strict";
 *
 * const product = await plainProduct(Float32Array.of(1, 2), 1, 2, Float32Array.of(3, 4), 1);
 * assert.deepEqual([...product], [11]);
 * ```
 */
export function plainProduct(
  a: Float32Array,
  m: number,
  k: number,
  b: Float32Array,
  n: number,
): Promise<Float32Array> {
  const out = new Float32Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let l = 0; l < k; l++) sum += a[i * k + l]! * b[l * n + j]!;
      out[i * n + j] = sum;
    }
  }
  return Promise.resolve(out);
}
