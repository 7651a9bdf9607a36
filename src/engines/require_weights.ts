/** The check of the weights that weighted gradients are asked for with. @module */

/**
 * @param weights n × N, row-major
 * @param examples N
 * @throws {RangeError} if n is not a positive integer
 * @throws {TypeError} if there are more or fewer weights
 *
 * @example
 * ```ts
 * import { requireWeights } from "./require_weights.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => requireWeights(new Float32Array(7), 2, 4), {
 *   name: "TypeError",
 *   message: "weights: 7 numbers are not 2 rows for 4 examples",
 * });
 * assert.throws(() => requireWeights(new Float32Array(0), 0, 4), {
 *   name: "RangeError",
 *   message: "n is 0; weighted gradients need at least one row of weights",
 * });
 * ```
 */
export function requireWeights(weights: Float32Array, n: number, examples: number): void {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`n is ${n}; weighted gradients need at least one row of weights`);
  }
  if (weights.length !== n * examples) {
    throw new TypeError(
      `weights: ${weights.length} numbers are not ${n} rows for ${examples} examples`,
    );
  }
}
