/** The parameters of a stable law, checked. @module */
import type { StableParameters } from "../../random/stable.ts";

export type { StableParameters };

/** A checked law with all parameters present. */
export type FullStableParameters = Required<StableParameters>;

/** At α = 0.001 half of the law lies beyond the doubles. */
const LEAST_ALPHA = 1e-4;

/**
 * Checks a law and fills in what is left out: scale 1, location 0, S0 — as the sampler of src/random does.
 *
 * @param law the law
 * @returns the law with every parameter
 * @throws {RangeError} if a parameter is out of its range, or α below 10⁻⁴
 *
 * @example
 * ```ts
 * import { checkLaw } from "./check_law.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(checkLaw({ alpha: 1.5, beta: 0 }).parameterization, "S0");
 * assert.throws(() => checkLaw({ alpha: 2.5, beta: 0 }), /alpha must be in \(0, 2\]/);
 * ```
 */
export function checkLaw(law: StableParameters): FullStableParameters {
  const { alpha, beta, scale = 1, location = 0, parameterization = "S0" } = law;
  if (!(alpha > 0 && alpha <= 2)) {
    throw new RangeError(`stable law: alpha must be in (0, 2], not ${alpha}`);
  }
  if (alpha < LEAST_ALPHA) {
    throw new RangeError(
      `stable law: alpha ${alpha} is below ${LEAST_ALPHA}, where doubles hold next to nothing of the law`,
    );
  }
  if (!(beta >= -1 && beta <= 1)) {
    throw new RangeError(`stable law: beta must be in [-1, 1], not ${beta}`);
  }
  if (!(scale > 0 && scale < Infinity)) {
    throw new RangeError(`stable law: scale must be positive and finite, not ${scale}`);
  }
  if (!Number.isFinite(location)) {
    throw new RangeError(`stable law: location must be finite, not ${location}`);
  }
  if (parameterization !== "S0" && parameterization !== "S1") {
    throw new RangeError(`stable law: parameterization must be S0 or S1, not ${parameterization}`);
  }
  return { alpha, beta, scale, location, parameterization };
}
