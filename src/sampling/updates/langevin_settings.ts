/** What every Langevin rule needs. @module */
import { EXACT, type StepConvention } from "../convention.ts";
import type { NoiseSource } from "../noise_source.ts";

/** Step size, convention, noise. */
export interface LangevinSettings {
  /** ε > 0. */
  readonly stepSize: number;
  /** Weights of drift and noise; `EXACT` unless given. */
  readonly convention?: StepConvention;
  /** Source of ξ. */
  readonly noise: NoiseSource;
}

/**
 * The factors of a step: aε, and cεT, the noise's variance.
 *
 * @throws {RangeError} if ε is not positive, or the convention is none
 *
 * @example
 * ```ts
 * import { stepFactors } from "./langevin_settings.ts";
 * import { RELEASED } from "../convention.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(stepFactors("sgld", 0.1, RELEASED), { drift: 0.1, variance: 0.1 });
 * ```
 */
export function stepFactors(
  caller: string,
  stepSize: number,
  { drift, noise, temperature = 1 }: StepConvention = EXACT,
): { readonly drift: number; readonly variance: number } {
  if (!(stepSize > 0 && stepSize < Infinity)) {
    throw new RangeError(`${caller}: stepSize must be positive, not ${stepSize}`);
  }
  if (!(drift > 0 && noise >= 0 && temperature >= 0)) {
    throw new RangeError(
      `${caller}: drift must be positive and noise and temperature not negative, not ${drift}, ${noise}, ${temperature}`,
    );
  }
  return { drift: drift * stepSize, variance: noise * temperature * stepSize };
}
