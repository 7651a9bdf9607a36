/** Eigenvalues and eigenvectors of symmetric matrices, with a fixed sign. @module */
import { unitScaled } from "../descriptive/unit_scaled.ts";
import { checkMatrix } from "../checks/check_matrix.ts";
import { EigenvalueDecomposition, Matrix as MlMatrix } from "ml-matrix";
import type { Matrix } from "./matrix.ts";

/** Eigenvalues of a symmetric matrix, largest first, and unit eigenvectors as rows. */
export interface SymmetricEigen {
  /** Eigenvalues, largest first. */
  readonly values: Float64Array;
  /** Row i is the eigenvector of `values[i]`; its entry of largest modulus is positive. */
  readonly vectors: Matrix;
}

/**
 * Eigen-decomposition of a symmetric matrix (Householder tridiagonalisation and implicit QL, by
 * ml-matrix). The sign of each vector is fixed, so that a direction does not flip between runs.
 *
 * @param a p × p, symmetric; the lower triangle is read as well as the upper
 * @returns p eigenvalues, largest first, in the unit of `a`; p unit vectors as rows in the same order
 * @throws {RangeError} if `a` is not square
 *
 * @example
 * ```ts
 * import { symmetricEigen } from "./symmetric_eigen.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, vectors } = symmetricEigen(matrix(2, 2, Float64Array.of(2, 1, 1, 2)));
 * assert.ok(Math.abs(values[0]! - 3) < 1e-14 && Math.abs(values[1]! - 1) < 1e-14);
 * assert.ok(Math.abs(vectors.values[0]! - Math.SQRT1_2) < 1e-14);
 * ```
 */
export function symmetricEigen(a: Matrix): SymmetricEigen {
  const p = a.rows;
  if (a.columns !== p) {
    throw new RangeError(`symmetricEigen: ${p} × ${a.columns}; give a square matrix`);
  }
  checkMatrix("symmetricEigen", a);
  // In a unit of a power of 2, which does not round, squares of entries stay in the range of doubles.
  const { values: entries, unit } = unitScaled(a.values);
  const decomposition = new EigenvalueDecomposition(MlMatrix.from1DArray(p, p, entries), {
    assumeSymmetric: true,
  });
  const found = decomposition.realEigenvalues;
  const order = Array.from(found.keys()).sort((i, j) => found[j]! - found[i]!);
  const columns = decomposition.eigenvectorMatrix;
  const vectors = new Float64Array(p * p);
  order.forEach((column, row) => {
    let largest = 0;
    for (let i = 0; i < p; i++) {
      const value = columns.get(i, column);
      vectors[row * p + i] = value;
      if (Math.abs(value) > Math.abs(largest)) largest = value;
    }
    if (largest < 0) { for (let i = 0; i < p; i++) vectors[row * p + i]! *= -1; }
  });
  return {
    values: Float64Array.from(order, (column) => found[column]! * unit),
    vectors: { rows: p, columns: p, values: vectors },
  };
}
