/** The exact posterior of Bayesian linear regression. @module */
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import { inverse } from "../theory/inverse.ts";

/** N(mean, precision⁻¹). */
export interface LinearPosterior {
  /** P = XᵀX/s² + I/v. */
  readonly precision: Matrix;
  /** P⁻¹. */
  readonly covariance: Matrix;
  /** μ = P⁻¹Xᵀy/s². */
  readonly mean: Float64Array;
}

/** What is known beforehand. */
export interface LinearModel {
  /** s² > 0, variance of the observations' noise; 1 unless given. */
  readonly noiseVariance?: number;
  /** v > 0, variance of every weight under the prior N(0, v·I); 1 unless given. */
  readonly priorVariance?: number;
}

/**
 * Posterior of w in y = Xw + N(0, s²), prior N(0, v·I).
 *
 * @param x n × d
 * @param y n values
 * @param variances s² and v, both above 0; 1 unless given
 * @returns P and P⁻¹, d × d and positive definite, and μ of length d: the posterior is N(μ, P⁻¹)
 * @throws {RangeError} if y does not fit or a variance is not positive
 *
 * @example
 * ```ts
 * import { linearPosterior } from "./linear_posterior.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const { precision, mean } = linearPosterior(matrix(2, 1, Float64Array.of(1, 2)), Float64Array.of(3, 6));
 * assert.deepEqual([precision.values[0], mean[0]], [6, 2.5]);
 * ```
 */
export function linearPosterior(
  x: Matrix,
  y: Float64Array,
  { noiseVariance = 1, priorVariance = 1 }: LinearModel = {},
): LinearPosterior {
  const { rows: n, columns: d, values } = x;
  if (y.length !== n) throw new RangeError(`linearPosterior: ${y.length} responses for ${n} rows`);
  if (!(noiseVariance > 0 && priorVariance > 0)) {
    throw new RangeError(
      `linearPosterior: variances must be positive, not ${noiseVariance} and ${priorVariance}`,
    );
  }
  const precision = new Float64Array(d * d);
  const moment = new Float64Array(d);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < d; i++) {
      const value = values[row * d + i]! / noiseVariance;
      moment[i]! += value * y[row]!;
      for (let j = 0; j < d; j++) precision[i * d + j]! += value * values[row * d + j]!;
    }
  }
  for (let i = 0; i < d; i++) precision[i * d + i]! += 1 / priorVariance;
  const covariance = inverse({ rows: d, columns: d, values: precision });
  const mean = Float64Array.from({ length: d }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < d; j++) sum += covariance.values[i * d + j]! * moment[j]!;
    return sum;
  });
  return { precision: { rows: d, columns: d, values: precision }, covariance, mean };
}
