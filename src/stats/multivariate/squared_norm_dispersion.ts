/** How much ‖g‖² spreads, beside what a Gaussian of the same covariance would show. @module */
import { mean } from "../descriptive/mean.ts";
import { centre } from "../linear_algebra/centre.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";
import { covarianceTraces } from "./covariance_traces.ts";
import { squaredNorms } from "./squared_norms.ts";

/** The spread of ‖g‖² beside what a Gaussian of the same covariance would show. */
export interface SquaredNormDispersion {
  /** The coefficient of variation of ‖g − ḡ‖² over the rows: standard deviation / mean. */
  readonly coefficientOfVariation: number;
  /** (tr Σ)² / tr Σ², each estimated without bias under normality. */
  readonly effectiveRank: number;
  /** √(2 / effective rank): the coefficient of variation of ‖g‖² for Gaussian g. */
  readonly gaussianCoefficientOfVariation: number;
  /** The first over the third: 1 for Gaussian noise, above 1 where the radius varies more. */
  readonly ratio: number;
}

/**
 * The coefficient of variation of the squared norm, beside its Gaussian value: for g ~ N(0, Σ),
 * E‖g‖² = tr Σ and Var ‖g‖² = 2 tr Σ², so CV = √(2 tr Σ²)/tr Σ = √(2/r_eff).
 *
 * ‖g‖² is not Gaussian even for Gaussian g: compare whole laws of ‖g‖² only with a surrogate's
 * (`kolmogorovSmirnovTwoSample`, `andersonDarlingKSample`). The two radial parts of this ratio move
 * together: large norms also raise tr S², so the ratio understates the excess.
 *
 * @param x n × d sample, n ≥ 3; for noise in many dimensions the effective rank should be well below n
 * @returns coefficients of variation above 0 and their ratio, without a unit
 * @throws {RangeError} if n < 3, the rows are all equal, or tr Σ² cannot be told from 0 at this n
 *
 * @example
 * ```ts
 * import { squaredNormDispersion } from "./squared_norm_dispersion.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // All rows on one sphere: the norm does not vary at all.
 * const circle = Float64Array.from(
 *   { length: 64 },
 *   (_, i) => i % 2 ? Math.sin(Math.PI * (i - 1) / 32) : Math.cos(Math.PI * i / 32),
 * );
 * assert.ok(squaredNormDispersion(matrix(32, 2, circle)).ratio < 1e-6);
 * ```
 */
export function squaredNormDispersion(x: Matrix): SquaredNormDispersion {
  const traces = covarianceTraces(x);
  if (traces.trace === 0) {
    throw new RangeError(
      "squaredNormDispersion: all rows are equal; the noise has no variance here",
    );
  }
  if (!(traces.traceOfSquare > 0)) {
    throw new RangeError(
      `squaredNormDispersion: ${x.rows} rows cannot tell the effective rank, which is far above that; give more rows`,
    );
  }
  const norms = squaredNorms(centre(x));
  const n = norms.length;
  const middle = mean(norms);
  const variance = norms.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1);
  const coefficientOfVariation = Math.sqrt(variance) / middle;
  const effectiveRank = traces.squaredTrace / traces.traceOfSquare;
  const gaussianCoefficientOfVariation = Math.sqrt(2 / effectiveRank);
  return {
    coefficientOfVariation,
    effectiveRank,
    gaussianCoefficientOfVariation,
    ratio: coefficientOfVariation / gaussianCoefficientOfVariation,
  };
}
