/** The Cholesky factor of a covariance matrix, and when that counts as singular. @module */
import { checkMatrix } from "../checks/check_matrix.ts";
import { CholeskyDecomposition, Matrix as MlMatrix } from "ml-matrix";
import type { Matrix } from "./matrix.ts";

/** Squared pivots of the correlation matrix below this count as zero: about p·ε for p ≤ 4000. */
const SMALLEST_PIVOT = 1e-12;

/**
 * The lower Cholesky factor L of a covariance matrix, A = L Lᵀ (by ml-matrix). The matrix is scaled
 * to unit diagonal first: whether it counts as singular then does not depend on the columns' units.
 *
 * @param a p × p, symmetric and positive definite; the lower triangle alone is read
 * @returns p × p, lower triangular
 * @throws {RangeError} if `a` is not square, or not positive definite to rounding
 *
 * @example
 * ```ts
 * import { cholesky } from "./cholesky.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const l = cholesky(matrix(2, 2, Float64Array.of(4, 6, 6, 25))).values;
 * assert.deepEqual(Array.from(l, (value) => +value.toFixed(12)), [2, 0, 3, 4]);
 * ```
 */
export function cholesky(a: Matrix): Matrix {
  const p = a.rows;
  if (a.columns !== p) throw new RangeError(`cholesky: ${p} × ${a.columns}; give a square matrix`);
  checkMatrix("cholesky", a);
  const scale = Float64Array.from({ length: p }, (_, i) => Math.sqrt(a.values[i * p + i]!));
  const constant = scale.findIndex((value) => !(value > 0));
  if (constant >= 0) {
    throw new RangeError(
      `cholesky: column ${constant} has no variance; leave constant columns out`,
    );
  }
  const correlation = new MlMatrix(p, p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const value = a.values[i * p + j]! / (scale[i]! * scale[j]!);
      correlation.set(i, j, value);
      correlation.set(j, i, value);
    }
  }
  const factor = new CholeskyDecomposition(correlation).lowerTriangularMatrix;
  const lower = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const pivot = factor.get(i, i);
    if (!(pivot * pivot > SMALLEST_PIVOT)) {
      throw new RangeError(
        `cholesky: column ${i} is a linear combination of the columns before it; leave it out or project on fewer components`,
      );
    }
    for (let j = 0; j <= i; j++) lower[i * p + j] = factor.get(i, j) * scale[i]!;
  }
  return { rows: p, columns: p, values: lower };
}
