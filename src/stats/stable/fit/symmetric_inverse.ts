/** Inverse of an information matrix. @module */
import { CholeskyDecomposition, Matrix as MlMatrix } from "ml-matrix";

/** Added to the diagonal of the correlations, so that a matrix that is singular to rounding has an inverse. */
const RIDGE = 1e-11;

/**
 * Inverse of a small symmetric matrix that is positive definite but for rounding (by ml-matrix). It is scaled to unit
 * diagonal first, since parameters may differ in size by many orders of magnitude.
 *
 * @param matrix rows
 * @returns the inverse; NaN where the matrix is not positive definite
 *
 * @example
 * ```ts
 * import { symmetricInverse } from "./symmetric_inverse.ts";
 * import assert from "node:assert/strict";
 *
 * const [[a], [, d]] = symmetricInverse([[4, 0], [0, 1e-20]]) as [[number], [number, number]];
 * assert(Math.abs(a - 0.25) < 1e-9 && Math.abs(d / 1e20 - 1) < 1e-9);
 * ```
 */
export function symmetricInverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  if (size === 0) return [];
  const scale = matrix.map((row, i) => Math.sqrt(row[i]!));
  if (!scale.every((s) => s > 0 && s < Infinity)) return matrix.map((row) => row.map(() => NaN));
  const correlation = MlMatrix.eye(size, size, 1 + RIDGE);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const value = matrix[i]![j]! / (scale[i]! * scale[j]!);
      correlation.set(i, j, value);
      correlation.set(j, i, value);
    }
  }
  const factor = new CholeskyDecomposition(correlation);
  if (!factor.isPositiveDefinite()) return matrix.map((row) => row.map(() => NaN));
  const inverse = factor.solve(MlMatrix.eye(size, size));
  return matrix.map((row, i) => row.map((_, j) => inverse.get(i, j) / (scale[i]! * scale[j]!)));
}
