/** The attack that makes the aggregate point uphill. @module */

/**
 * −ε times the mean of the honest gradients.
 *
 * @param honest the honest gradients, at least one
 * @param epsilon ε
 * @throws {RangeError} if ε is not finite
 *
 * @example
 * ```ts
 * import { innerProduct } from "./inner_product.ts";
 * import assert from "node:assert/strict";
 *
 * const honest = [[1, 2, 3], [4, 5, 6], [7, 8, 9]].map((g) => Float32Array.from(g));
 * assert.deepEqual([...innerProduct(honest, 2)], [-8, -10, -12]);
 * ```
 */
export function innerProduct(honest: readonly Float32Array[], epsilon: number): Float32Array {
  if (!Number.isFinite(epsilon)) {
    throw new RangeError(`inner-product attack: epsilon must be finite, got ${epsilon}`);
  }
  return honest[0]!.map((_, j) => {
    let sum = 0;
    for (const gradient of honest) sum += gradient[j]!;
    return -epsilon * sum / honest.length;
  });
}
