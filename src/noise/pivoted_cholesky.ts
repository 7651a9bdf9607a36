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
 * @returns the factor, and its rank
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
export function pivotedCholesky(covariance: Float64Array, size: number): CovarianceFactor {
  const remaining = Float64Array.from({ length: size }, (_, i) => covariance[i * size + i]!);
  const order = Int32Array.from({ length: size }, (_, i) => i);
  // Column r of F as a row, so that the inner loop runs along memory.
  const columns: Float64Array[] = [];
  const tolerance = size * Number.EPSILON * Math.max(0, ...remaining);
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
    const column = new Float64Array(size);
    column[pivot] = diagonal;
    for (let i = r + 1; i < size; i++) {
      const row = order[i]!;
      let sum = covariance[row * size + pivot]!;
      for (let c = 0; c < r; c++) sum -= columns[c]![row]! * columns[c]![pivot]!;
      column[row] = sum / diagonal;
      remaining[row]! -= column[row]! ** 2;
    }
    columns.push(column);
  }
  const rank = columns.length;
  const values = new Float64Array(size * rank);
  columns.forEach((column, r) => column.forEach((value, row) => values[row * rank + r] = value));
  return { size, rank, values };
}
