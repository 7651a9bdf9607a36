/** The matrix product A Bᵀ. @module */
import type { Matrix } from "./matrix.ts";

/**
 * The product A Bᵀ: every row of A against every row of B, so both are read along rows.
 *
 * @param a n × d
 * @param b k × d
 * @returns n × k
 * @throws {RangeError} if the numbers of columns differ
 *
 * @example
 * ```ts
 * import { multiplyTransposed } from "./multiply_transposed.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const product = multiplyTransposed(
 *   matrix(1, 2, Float64Array.of(1, 2)),
 *   matrix(2, 2, Float64Array.of(3, 4, 5, 6)),
 * );
 * assert.deepEqual([...product.values], [11, 17]);
 * ```
 */
export function multiplyTransposed(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.columns) {
    throw new RangeError(
      `multiplyTransposed: ${a.columns} columns against ${b.columns}; give equal numbers of columns`,
    );
  }
  const d = a.columns;
  const product = new Float64Array(a.rows * b.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j < b.rows; j++) {
      let sum = 0;
      for (let c = 0; c < d; c++) sum += a.values[i * d + c]! * b.values[j * d + c]!;
      product[i * b.rows + j] = sum;
    }
  }
  return { rows: a.rows, columns: b.rows, values: product };
}
