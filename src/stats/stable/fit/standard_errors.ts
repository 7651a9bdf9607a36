/** Standard errors of an estimator that is a function of asymptotically normal statistics. @module */
import type { StableValues } from "./stable_fit.ts";

const NAMES = ["alpha", "beta", "scale", "location"] as const;

/**
 * Delta method with central differences: √(J Σ Jᵀ) on the diagonal.
 *
 * @param values the estimate; on the edge of its range it gets NaN
 * @param estimate the parameters as a function of the statistics
 * @param at the statistics' expectations under the fitted law
 * @param steps difference steps, one per statistic
 * @param covariance covariance Σ of the statistics
 *
 * @example
 * ```ts
 * import { standardErrors } from "./standard_errors.ts";
 * import assert from "node:assert/strict";
 *
 * // α is the statistic itself, the scale three times it.
 * const estimate = ([a]: number[]) => ({ alpha: a!, beta: 1, scale: 3 * a!, location: 0 });
 * const { alpha, beta, scale } = standardErrors(estimate([1.5]), estimate, [1.5], [0.01], [[0.04]]);
 * assert(Math.abs(alpha - 0.2) < 1e-10 && Math.abs(scale - 0.6) < 1e-10);
 * assert(Number.isNaN(beta)); // at its edge
 * ```
 */
export function standardErrors(
  values: StableValues,
  estimate: (statistics: number[]) => StableValues,
  at: readonly number[],
  steps: readonly number[],
  covariance: readonly (readonly number[])[],
): StableValues {
  const jacobian = at.map((_, i) => {
    const up = estimate(at.map((v, j) => j === i ? v + steps[i]! : v));
    const down = estimate(at.map((v, j) => j === i ? v - steps[i]! : v));
    return NAMES.map((name) => (up[name] - down[name]) / (2 * steps[i]!));
  });
  const errors = NAMES.map((_, k) => {
    let variance = 0;
    for (let i = 0; i < at.length; i++) {
      for (let j = 0; j < at.length; j++) {
        variance += jacobian[i]![k]! * covariance[i]![j]! * jacobian[j]![k]!;
      }
    }
    return Math.sqrt(Math.max(variance, 0));
  });
  return withoutEdges(values, {
    alpha: errors[0]!,
    beta: errors[1]!,
    scale: errors[2]!,
    location: errors[3]!,
  });
}

/** NaN for α at 2, and for β at ±1 or where α is 2. */
export function withoutEdges(values: StableValues, errors: StableValues): StableValues {
  const gaussian = values.alpha >= 2;
  return {
    ...errors,
    alpha: gaussian ? NaN : errors.alpha,
    beta: gaussian || Math.abs(values.beta) >= 1 ? NaN : errors.beta,
  };
}
