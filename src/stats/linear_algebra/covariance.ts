/** The sample covariance matrix of the rows of a sample. @module */
import { centre } from "./centre.ts";
import type { Matrix } from "./matrix.ts";

/**
 * The sample covariance matrix Σᵢ (xᵢ − x̄)(xᵢ − x̄)ᵀ / (n − ddof).
 *
 * @param x n × p sample
 * @param ddof 1 for the unbiased estimator, 0 for the Gaussian maximum-likelihood one
 * @returns p × p, symmetric
 * @throws {RangeError} if n ≤ ddof
 *
 * @example
 * ```ts
 * import { covariance } from "./covariance.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const x = matrix(3, 2, Float64Array.of(1, 2, 2, 4, 3, 6));
 * assert.deepEqual([...covariance(x).values], [1, 2, 2, 4]);
 * ```
 */
export function covariance(x: Matrix, ddof: 0 | 1 = 1): Matrix {
  if (x.rows <= ddof) {
    throw new RangeError(`covariance: ${x.rows} row(s); give at least ${ddof + 1}`);
  }
  const { rows, columns, values } = centre(x);
  const products = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    for (let a = 0; a < columns; a++) {
      const value = row[a]!;
      const start = a * columns;
      for (let b = 0; b <= a; b++) products[start + b]! += value * row[b]!;
    }
  }
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b <= a; b++) {
      const value = products[a * columns + b]! / (rows - ddof);
      products[a * columns + b] = value;
      products[b * columns + a] = value;
    }
  }
  return { rows: columns, columns, values: products };
}
