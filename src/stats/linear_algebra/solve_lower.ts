/** Forward substitution: solves L y = x for every row of a sample. @module */
import type { Matrix } from "./matrix.ts";

/**
 * Solves L yᵢ = xᵢ for every row xᵢ, by forward substitution. With L the Cholesky factor of the
 * covariance and centred rows, the yᵢ have unit covariance and |yᵢ|² is the squared Mahalanobis
 * distance.
 *
 * @param lower p × p lower triangular, non-zero diagonal (see `cholesky`)
 * @param x n × p
 * @throws {RangeError} if the shapes do not fit
 * @returns n × p, row i is L⁻¹ xᵢ
 *
 * @example
 * ```ts
 * import { solveLower } from "./solve_lower.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const lower = matrix(2, 2, Float64Array.of(2, 0, 1, 4));
 * assert.deepEqual([...solveLower(lower, matrix(1, 2, Float64Array.of(2, 9))).values], [1, 2]);
 * ```
 */
export function solveLower(lower: Matrix, x: Matrix): Matrix {
  const { rows, columns: p } = x;
  if (lower.rows !== p || lower.columns !== p) {
    throw new RangeError(
      `solveLower: ${lower.rows} × ${lower.columns} factor for ${p} columns; give ${p} × ${p}`,
    );
  }
  const l = lower.values;
  const y = x.values.slice();
  for (let i = 0; i < rows; i++) {
    const at = i * p;
    for (let a = 0; a < p; a++) {
      let sum = y[at + a]!;
      for (let b = 0; b < a; b++) sum -= l[a * p + b]! * y[at + b]!;
      y[at + a] = sum / l[a * p + a]!;
    }
  }
  return { rows, columns: p, values: y };
}
