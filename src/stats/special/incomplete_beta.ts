/** The regularised incomplete beta function. @module */
import { LARGE_SUM, largeIncompleteBeta } from "./incomplete_beta_large.ts";
import betainc from "@stdlib/math-base-special-betainc";

/**
 * I_x(a, b), the lower tail of the beta law (DLMF 8.17.2), by @stdlib's translation of Boost; above a + b = 10⁹, where that
 * loses digits, by {@linkcode largeIncompleteBeta}.
 *
 * @param x in [0, 1]
 * @param a above 0
 * @param b above 0
 * @returns a probability; NaN outside the ranges
 *
 * @example
 * ```ts
 * import { incompleteBeta } from "./incomplete_beta.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(incompleteBeta(0.2, 1, 2) - 0.36) < 1e-15);
 * ```
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (a + b > LARGE_SUM && inRange(x, a, b)) return largeIncompleteBeta(x, a, b).lower;
  return betainc(x, a, b, true, false);
}

/**
 * 1 − I_x(a, b), the upper tail, without the subtraction that would cancel.
 *
 * @param x in [0, 1]
 * @param a above 0
 * @param b above 0
 * @returns a probability; NaN outside the ranges
 *
 * @example
 * ```ts
 * import { incompleteBetaUpper } from "./incomplete_beta.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(incompleteBetaUpper(0.99, 1, 8) / 1e-16 - 1) < 1e-12);
 * ```
 */
export function incompleteBetaUpper(x: number, a: number, b: number): number {
  if (a + b > LARGE_SUM && inRange(x, a, b)) return largeIncompleteBeta(x, a, b).upper;
  return betainc(x, a, b, true, true);
}

function inRange(x: number, a: number, b: number): boolean {
  return x > 0 && x < 1 && a > 0 && b > 0 && a + b < Infinity;
}
