/** The upper tail of Fisher's F law. @module */
import { incompleteBeta, incompleteBetaUpper } from "./incomplete_beta.ts";

/**
 * P(F > x) with d₁ and d₂ degrees of freedom: I_y(d₂/2, d₁/2) at y = d₂/(d₂ + d₁x) (Abramowitz & Stegun 26.6.2).
 *
 * @param x any number; 1 at and below 0
 * @param numerator d₁, above 0
 * @param denominator d₂, above 0
 * @returns a probability; NaN outside the ranges
 *
 * @example
 * ```ts
 * import { fSurvival } from "./f_survival.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(fSurvival(3, 2, 2) - 1 / 4) < 1e-15);
 * ```
 */
export function fSurvival(x: number, numerator: number, denominator: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const scaled = numerator * x;
  // Whichever argument is below a half keeps its digits.
  return scaled > denominator
    ? incompleteBeta(denominator / (denominator + scaled), denominator / 2, numerator / 2)
    : incompleteBetaUpper(scaled / (denominator + scaled), numerator / 2, denominator / 2);
}
