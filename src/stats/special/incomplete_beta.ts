/** The regularised incomplete beta function. @module */
import betainc from "@stdlib/math-base-special-betainc";

/**
 * I_x(a, b), the lower tail of the beta law (DLMF 8.17.2), by @stdlib's translation of Boost.
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
  return betainc(x, a, b, true, true);
}
