/** The stationary variance of positive-negative momentum on a quadratic. @module */
import { Matrix, solve } from "ml-matrix";
import { type PnmOnQuadratic, pnmRecurrence } from "./pnm_recurrence.ts";
import { pnmSpectralRadius } from "./pnm_stability.ts";

/**
 * Stationary variance of θ on ½θ² with independent gradient noise of variance 1, in units where h = 1: the (θ, θ) entry of
 * the solution of the discrete Lyapunov equation Σ = A·Σ·Aᵀ + q·qᵀ. For curvature h and noise variance s² it is s²/h² times
 * this, with `step` = η₀·h.
 *
 * @param problem b1, b0 and η₀·h, which must be stable
 * @returns above 0, in units of s²/h²
 * @throws {RangeError} if a constant is out of its range, or the recurrence is not stable
 *
 * @example
 * ```ts
 * import { pnmStationaryVariance } from "./pnm_stationary_variance.ts";
 * import assert from "node:assert/strict";
 *
 * // Plain SGD: η/(2 − η).
 * const variance = pnmStationaryVariance({ b1: 0, b0: 0, step: 0.5 });
 * assert.ok(Math.abs(variance - 1 / 3) < 1e-14);
 * ```
 */
export function pnmStationaryVariance(problem: PnmOnQuadratic): number {
  const radius = pnmSpectralRadius(problem);
  if (!(radius < 1)) {
    throw new RangeError(`pnm theory: step ${problem.step} is not stable (modulus ${radius})`);
  }
  const { transition, noise } = pnmRecurrence(problem);
  const kronecker = transition.kroneckerProduct(transition);
  const source = noise.kroneckerProduct(noise);
  return solve(Matrix.eye(9).sub(kronecker), source).get(0, 0);
}
