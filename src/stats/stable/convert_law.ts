/** From one parameterization to the other. @module */
import { checkLaw, type FullStableParameters, type StableParameters } from "./check_law.ts";
import { shiftConstant } from "./shift_constant.ts";

/**
 * The same law in the other parameterization: δ₁ = δ₀ − βγ tan(πα/2), and δ₁ = δ₀ − (2/π)βγ log γ at α = 1 (Nolan 2020, equation
 * 1.4).
 *
 * @param law a law
 * @param parameterization what to express it in
 * @returns the law with all its parameters
 * @throws {RangeError} if a parameter is out of its range
 *
 * @example
 * ```ts
 * import { convertLaw } from "./convert_law.ts";
 * import assert from "node:assert/strict";
 *
 * const s1 = convertLaw({ alpha: 1.5, beta: 0.5, scale: 2 }, "S1");
 * assert(Math.abs(s1.location - 1) < 1e-14); // −0.5·2·tan(3π/4)
 * ```
 */
export function convertLaw(
  law: StableParameters,
  parameterization: "S0" | "S1",
): FullStableParameters {
  const full = checkLaw(law);
  if (full.parameterization === parameterization) return full;
  const { alpha, beta, scale, location } = full;
  const shift = alpha === 1
    ? 2 / Math.PI * beta * Math.log(scale) * scale
    : shiftConstant(alpha, beta) * scale;
  return {
    ...full,
    parameterization,
    location: parameterization === "S1" ? location - shift : location + shift,
  };
}
