/** Scaled residuals: a sample whitened by its own mean and covariance. @module */
import { centre } from "../linear_algebra/centre.ts";
import { cholesky } from "../linear_algebra/cholesky.ts";
import { covariance } from "../linear_algebra/covariance.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";
import { solveLower } from "../linear_algebra/solve_lower.ts";

/**
 * Scaled residuals yᵢ = L⁻¹(xᵢ − x̄) with S = L Lᵀ the sample's own covariance. Inner products and
 * distances of the yᵢ are those of Mahalanobis, and do not change under affine maps of the sample.
 *
 * @param x n × p sample
 * @param ddof divisor n − ddof of the covariance
 * @param caller the statistic's name, for the message
 * @returns n × p matrix of scaled residuals
 * @throws {RangeError} if n ≤ p, where every sample standardises to the same simplex, or a column is
 *   constant or depends on others
 *
 * @example
 * ```ts
 * import { standardise } from "./standardise.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const y = standardise(matrix(3, 1, Float64Array.of(1, 2, 3)), 1, "example");
 * assert.deepEqual([...y.values], [-1, 0, 1]);
 * ```
 */
export function standardise(x: Matrix, ddof: 0 | 1, caller: string): Matrix {
  if (x.rows <= x.columns) {
    throw new RangeError(
      `${caller}: ${x.rows} rows for ${x.columns} columns; give more rows than columns, or whiten to fewer components`,
    );
  }
  return solveLower(cholesky(covariance(x, ddof)), centre(x));
}
