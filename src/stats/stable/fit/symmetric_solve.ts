/** Small symmetric positive definite systems. @module */

/**
 * Inverse of a small symmetric positive definite matrix, by Gauss–Jordan elimination.
 *
 * @param matrix rows
 * @returns the inverse; NaN where the matrix is singular
 */
export function symmetricInverse(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const a = matrix.map((row, i) => [...row, ...row.map((_, j) => i === j ? 1 : 0)]);
  for (let k = 0; k < n; k++) {
    const pivot = a[k]![k]!;
    for (let j = 0; j < 2 * n; j++) a[k]![j]! /= pivot > 0 ? pivot : NaN;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = a[i]![k]!;
      for (let j = 0; j < 2 * n; j++) a[i]![j]! -= factor * a[k]![j]!;
    }
  }
  return a.map((row) => row.slice(n));
}
