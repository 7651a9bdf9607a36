/** The exact mean of R/S under independent Gaussian values (Anis and Lloyd). @module */
import { checkCount } from "../checks/check_count.ts";
import { gammaRatio } from "../multivariate/gamma_ratio.ts";

/**
 * E[R/S] of n independent Gaussian values, exact:
 * Γ((n − 1)/2) / (√π Γ(n/2)) Σᵢ₌₁ⁿ⁻¹ √((n − i)/i), with S the standard deviation of divisor n.
 *
 * Source: Anis & Lloyd, Biometrika 63 (1976) 111–116, equation (3.1).
 *
 * @param n block length, ≥ 2
 * @returns without a unit; grows as √(πn/2)
 * @throws {RangeError} if it is no whole number from 2 to ten million
 *
 * @example
 * ```ts
 * import { expectedRescaledRange } from "./expected_rescaled_range.ts";
 * import assert from "node:assert/strict";
 *
 * // Two values: the range of the sums is always their standard deviation.
 * assert.ok(Math.abs(expectedRescaledRange(2) - 1) < 1e-14);
 * ```
 */
export function expectedRescaledRange(n: number): number {
  checkCount("expectedRescaledRange", "block length", n, 2);
  let sum = 0;
  for (let i = 1; i < n; i++) sum += Math.sqrt((n - i) / i);
  return sum / (Math.sqrt(Math.PI) * gammaRatio((n - 1) / 2));
}
