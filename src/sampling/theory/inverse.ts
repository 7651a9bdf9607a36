/** The inverse of a small matrix. @module */
import { inverse as invert, Matrix as MlMatrix } from "ml-matrix";
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";

/**
 * A⁻¹, by LU decomposition (ml-matrix).
 *
 * @param a d × d
 * @throws {Error} if `a` is singular
 *
 * @example
 * ```ts
 * import { inverse } from "./inverse.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...inverse(matrix(2, 2, Float64Array.of(2, 0, 0, 4))).values], [0.5, 0, 0, 0.25]);
 * ```
 */
export function inverse({ rows, columns, values }: Matrix): Matrix {
  const result = invert(MlMatrix.from1DArray(rows, columns, values));
  return { rows, columns, values: Float64Array.from(result.to1DArray()) };
}
