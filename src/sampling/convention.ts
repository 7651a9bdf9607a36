/** How a Langevin step weighs drift and noise: the convention that decides the temperature. @module */

/** θ ← θ − aε∇U + √(cεT)·ξ. */
export interface StepConvention {
  /** a > 0. */
  readonly drift: number;
  /** c ≥ 0: the noise has variance cεT. */
  readonly noise: number;
  /** T ≥ 0; 1 unless given. */
  readonly temperature?: number;
}

/** Drift ε, noise variance 2ε: samples exp(−U) as ε → 0. */
export const EXACT: StepConvention = { drift: 1, noise: 2 };

/** Drift ε, noise variance ε, as the released code of Structured SG-MCMC has it: samples exp(−2U), half the covariance. */
export const RELEASED: StepConvention = { drift: 1, noise: 1 };

/** Drift ε/2, noise variance ε (Welling & Teh 2011): {@linkcode EXACT} at half the step size. */
export const HALVED: StepConvention = { drift: 0.5, noise: 1 };

/**
 * The temperature at which a convention samples: the target as ε → 0 is exp(−U/temperature).
 *
 * @param convention a, c and T
 * @returns cT/(2a) ≥ 0; 1 samples exp(−U) itself
 * @throws {RangeError} if drift is not positive, or noise or temperature is negative
 *
 * @example
 * ```ts
 * import { EXACT, HALVED, RELEASED, sampledTemperature } from "./convention.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([EXACT, RELEASED, HALVED].map(sampledTemperature), [1, 0.5, 1]);
 * ```
 */
export function sampledTemperature({ drift, noise, temperature = 1 }: StepConvention): number {
  if (!(drift > 0 && noise >= 0 && temperature >= 0)) {
    throw new RangeError(
      `sampledTemperature: drift must be positive and noise and temperature not negative, not ${drift}, ${noise}, ${temperature}`,
    );
  }
  return noise * temperature / (2 * drift);
}
