/** The flatness term of Wang and Mao's bound. @module */

/**
 * What Δ is to second order in the virtual noise: (Tσ²/2)·|tr ∇²L − tr ∇²L_S| at the last parameters, for the same σ at each
 * of T steps (Wang and Mao, ICLR 2022). It is a difference: the trace of the empirical Hessian alone says how flat the
 * training loss is, which is no bound on what smoothing does to the gap.
 *
 * @param populationTrace trace of the Hessian of the population risk, or its mean over runs
 * @param empiricalTrace that of the empirical risk
 * @param steps T
 * @param sigma σ, standard deviation of the virtual noise of a step
 * @returns ≥ 0, in units of the loss; 0 where both risks have the same curvature
 * @throws {RangeError} if a trace is not finite, T no integer above 0, or σ negative
 *
 * @example
 * ```ts
 * import { flatnessTerm } from "./flatness.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(flatnessTerm(3, 5, 100, 0.1), 1);
 * ```
 */
export function flatnessTerm(
  populationTrace: number,
  empiricalTrace: number,
  steps: number,
  sigma: number,
): number {
  if (!(Number.isFinite(populationTrace) && Number.isFinite(empiricalTrace))) {
    throw new RangeError(
      `flatnessTerm: traces must be finite, not ${populationTrace} and ${empiricalTrace}`,
    );
  }
  if (!(Number.isInteger(steps) && steps > 0)) {
    throw new RangeError(`flatnessTerm: steps must be a positive integer, not ${steps}`);
  }
  if (!(sigma >= 0 && sigma < Infinity)) {
    throw new RangeError(`flatnessTerm: sigma must be at least 0, not ${sigma}`);
  }
  return steps * sigma * sigma * (Math.abs(populationTrace - empiricalTrace) / 2);
}
