/** The logarithm of the gamma function. @module */
import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * ln |Γ(x)|, by @stdlib (FreeBSD's msun).
 *
 * @param x any number; +∞ at 0, −1, −2, …
 * @returns at least −0.1215 for x > 0 (near 1.4616)
 *
 * @example
 * ```ts
 * import { logGamma } from "./log_gamma.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(logGamma(5) - Math.log(24)) < 1e-14);
 * ```
 */
export function logGamma(x: number): number {
  return gammaln(x);
}
