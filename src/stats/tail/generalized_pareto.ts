/** The generalised Pareto law. @module */

import { sorted } from "../descriptive/sorted.ts";

/** A fitted generalised Pareto law. */
export interface GeneralizedParetoFit {
  /** ξ̂. */
  readonly shape: number;
  /** σ̂. */
  readonly scale: number;
  /** Standard error of ξ̂; NaN where none is known. */
  readonly shapeError: number;
  /** Asymptotic standard error of σ̂; NaN where none is known. */
  readonly scaleError: number;
  /** Whether the numbers are an estimate: false where the likelihood rises to the edge ξ = −1 of what is searched. */
  readonly converged: boolean;
}

/**
 * P(Y > y) = (1 + ξy/σ)^(−1/ξ), e^(−y/σ) at ξ = 0.
 *
 * @param y any number
 * @param shape ξ, finite
 * @param scale σ, above 0
 * @returns a probability; NaN where y is
 * @throws {RangeError} if a parameter is out of its range
 *
 * @example
 * ```ts
 * import { generalizedParetoSurvival } from "./generalized_pareto.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(generalizedParetoSurvival(2, 0.5, 1) - 1 / 4) < 1e-15); // (1 + ½·2)⁻²
 * assert.equal(generalizedParetoSurvival(3, -0.5, 1), 0); // beyond its end 2
 * ```
 */
export function generalizedParetoSurvival(y: number, shape: number, scale: number): number {
  if (!(Number.isFinite(shape) && scale > 0 && scale < Infinity)) {
    throw new RangeError(
      `generalizedParetoSurvival: shape ${shape}, scale ${scale}; give scale > 0`,
    );
  }
  if (y <= 0) return 1;
  const t = shape * y / scale;
  if (t <= -1) return 0;
  return Math.abs(shape) < 1e-12 ? Math.exp(-y / scale) : Math.exp(-Math.log1p(t) / shape);
}

/** What both fits ask of their excesses. */
export function checkExcesses(name: string, y: Float64Array): void {
  if (y.length < 5) throw new RangeError(`${name}: needs at least 5 excesses, got ${y.length}`);
  for (let i = 0; i < y.length; i++) {
    if (!(y[i]! >= 0 && y[i]! < Infinity)) {
      throw new RangeError(`${name}: excess ${i} is ${y[i]}; excesses must be finite, 0 or more`);
    }
  }
  if (!y.some((v) => v > 0)) throw new RangeError(`${name}: all excesses are 0; nothing to fit`);
}

/**
 * Probability-weighted moments (Hosking and Wallis 1987, *Technometrics* 29:339), plotting positions (i − 0.35)/n; standard errors from their
 * asymptotic covariance, valid for ξ < ½.
 *
 * @param y excesses over a threshold
 * @returns ξ without a unit, σ in the unit of the excesses, their standard errors (NaN for ξ ≥ ½)
 * @throws {RangeError} if there are fewer than 5, or one is negative or not finite, or all are 0
 *
 * @example
 * ```ts
 * import { fitGeneralizedParetoMoments } from "./generalized_pareto.ts";
 * import assert from "node:assert/strict";
 *
 * const y = Float64Array.from({ length: 999 }, (_, i) => -Math.log(1 - (i + 1) / 1000));
 * assert(Math.abs(fitGeneralizedParetoMoments(y).shape) < 0.02);
 * ```
 */
export function fitGeneralizedParetoMoments(y: Float64Array): GeneralizedParetoFit {
  checkExcesses("fitGeneralizedParetoMoments", y);
  const n = y.length;
  const ascending = sorted(y);
  let a0 = 0;
  let a1 = 0;
  for (let i = 0; i < n; i++) {
    a0 += ascending[i]! / n;
    a1 += (1 - (i + 0.65) / n) * ascending[i]! / n;
  }
  const k = a0 / (a0 - 2 * a1) - 2;
  const scale = 2 * a0 * a1 / (a0 - 2 * a1);
  const below = n * (1 + 2 * k) * (3 + 2 * k);
  const regular = k > -0.5;
  return {
    converged: Number.isFinite(k),
    shape: -k,
    scale,
    shapeError: regular ? Math.sqrt((2 + k) ** 2 * (1 + k) * (1 + k + 2 * k * k) / below) : NaN,
    scaleError: regular ? scale * Math.sqrt((7 + 18 * k + 11 * k * k + 2 * k ** 3) / below) : NaN,
  };
}
