/** The distance between the two parameterizations. @module */

/**
 * β tan(πα/2), by which a standard S0 variable lies left of a standard S1 variable (α ≠ 1): Z₁ = Z₀ + β tan(πα/2).
 *
 * Computed from α − 1 and 2 − α, so that it keeps its digits near α = 1 and α = 2.
 *
 * @param alpha α in (0, 2], not 1
 * @param beta β
 * @returns β tan(πα/2); 0 at α = 1, where the two standard laws agree
 *
 * @example
 * ```ts
 * import { shiftConstant } from "./shift_constant.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(shiftConstant(2, 1), 0);
 * assert(Math.abs(shiftConstant(1.5, 0.5) + 0.5) < 1e-15);
 * ```
 */
export function shiftConstant(alpha: number, beta: number): number {
  if (beta === 0 || alpha === 1 || alpha === 2) return 0;
  if (Math.abs(alpha - 1) < 0.5) return -beta / Math.tan(Math.PI * (alpha - 1) / 2);
  return alpha < 1
    ? beta * Math.tan(Math.PI * alpha / 2)
    : -beta * Math.tan(Math.PI * (2 - alpha) / 2);
}
