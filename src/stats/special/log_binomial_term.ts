/** One term of a binomial law, at any size. @module */
import { logGamma } from "./log_gamma.ts";
import { logRatioExcess } from "./log_ratio_excess.ts";

/** From here on four terms of Stirling's series have full precision. */
const LARGE = 16;

/** log Γ(m + 1) less Stirling's formula for it. */
export function stirlingError(m: number): number {
  if (m < LARGE) {
    return logGamma(m + 1) - (m + 0.5) * Math.log(m) + m - 0.5 * Math.log(2 * Math.PI);
  }
  const b = 1 / (m * m);
  return (1 / 12 - b * (1 / 360 - b * (1 / 1260 - b * (1 / 1680 - b / 1188)))) / m;
}

/**
 * log of Γ(a + b + 1)/(Γ(a + 1)Γ(b + 1))·xᵃyᵇ, x + y = 1, in saddle-point form (Loader 2000): differences of log gammas would
 * have no digits left at counts near 2⁵³.
 *
 * @param a successes, 0 or more; need not be whole
 * @param b failures, 0 or more
 * @param x probability of a success, in [0, 1]
 * @param y 1 − x
 *
 * @example
 * ```ts
 * import { logBinomialTerm } from "./log_binomial_term.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(logBinomialTerm(2, 2, 0.5, 0.5) - Math.log(6 / 16)) < 1e-14);
 * ```
 */
export function logBinomialTerm(a: number, b: number, x: number, y: number): number {
  if (a === 0) return b === 0 ? 0 : b * (y > 0.5 ? Math.log1p(-x) : Math.log(y));
  if (b === 0) return a * (x > 0.5 ? Math.log1p(-y) : Math.log(x));
  if (x === 0 || y === 0) return -Infinity;
  const n = a + b;
  const distance = a * logRatioExcess(x * n, a) + b * logRatioExcess(y * n, b);
  return stirlingError(n) - stirlingError(a) - stirlingError(b) - distance +
    0.5 * Math.log(n / a / (2 * Math.PI * b));
}
