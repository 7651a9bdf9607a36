/** A factor of a covariance matrix that may be singular. @module */

/** F with C = F·Fᵀ. */
export interface CovarianceFactor {
  /** Order of the covariance matrix, K. */
  readonly size: number;
  /** Number of columns of F: the numerical rank of C. */
  readonly rank: number;
  /** F as K × rank, row-major. */
  readonly values: Float64Array;
}

/**
 * Cholesky's factorisation with complete pivoting, which stops at the numerical rank: directions may outnumber examples,
 * or have no noise at all, and the factor is exact all the same. What is dropped is a positive semi-definite remainder
 * whose diagonal is below K·ε·max(diag C) (Higham 1990, "Analysis of the Cholesky decomposition of a semi-definite
 * matrix").
 *
 * @param covariance K × K, symmetric and positive semi-definite, row-major
 * @param size its order, K
 * @param precision relative error of the entries: what lies below K·precision·max(diag C) is dropped. That of float64 unless
 *   given; of a matrix that was computed in float32, 2⁻²⁴
 * @returns the factor, and its rank
 * @throws {RangeError} if the precision is not positive
 *
 * @example
 * ```ts
 * import { pivotedCholesky } from "./pivoted_cholesky.ts";
 * import assert from "node:assert/strict";
 *
 * const { rank, values } = pivotedCholesky(Float64Array.of(1, 2, 2, 4), 2);
 * assert.equal(rank, 1);
 * assert.deepEqual([...values], [1, 2]);
 * ```
 */
export function pivotedCholesky(
  covariance: Float64Array | Float32Array,
  size: number,
  precision: number = Number.EPSILON,
): CovarianceFactor {
  if (!(precision > 0)) {
    throw new RangeError(`pivotedCholesky: precision must be > 0: ${precision}`);
  }
  const remaining = Float64Array.from({ length: size }, (_, i) => covariance[i * size + i]!);
  const order = Int32Array.from({ length: size }, (_, i) => i);
  // Column r of F as a row, so that the inner loop runs along memory.
  const columns: Float64Array[] = [];
  const tolerance = size * precision * remaining.reduce((most, one) => Math.max(most, one), 0);
  for (let r = 0; r < size; r++) {
    let best = r;
    for (let i = r + 1; i < size; i++) {
      if (remaining[order[i]!]! > remaining[order[best]!]!) best = i;
    }
    const pivot = order[best]!;
    order[best] = order[r]!;
    order[r] = pivot;
    if (!(remaining[pivot]! > tolerance)) break;
    const diagonal = Math.sqrt(remaining[pivot]!);
    // All rows, column after column: along memory. Those that were pivots before come out as rounding errors of 0.
    const column = Float64Array.from(covariance.subarray(pivot * size, (pivot + 1) * size));
    for (const known of columns) {
      const factor = known[pivot]!;
      for (let row = 0; row < size; row++) column[row]! -= known[row]! * factor;
    }
    for (let i = 0; i < r; i++) column[order[i]!] = 0;
    column[pivot] = diagonal;
    for (let i = r + 1; i < size; i++) {
      const row = order[i]!;
      column[row]! /= diagonal;
      remaining[row]! -= column[row]! ** 2;
    }
    columns.push(column);
  }
  const rank = columns.length;
  const values = new Float64Array(size * rank);
  columns.forEach((column, r) => column.forEach((value, row) => values[row * rank + r] = value));
  return { size, rank, values };
}
