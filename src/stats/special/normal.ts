/** The standard normal law, accurate in both tails. @module */
import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

const LOG_SQRT_2PI = 0.9189385332046727418;

/**
 * Φ(x), by the complementary error function: relative accuracy in the lower tail.
 *
 * @param x any number
 * @returns a probability
 *
 * @example
 * ```ts
 * import { normalCdf } from "./normal.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(normalCdf(-10) / 7.61985302416e-24 - 1) < 1e-11);
 * ```
 */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/**
 * φ(x) = e^(−x²/2)/√(2π), the density.
 *
 * @param x any number
 * @returns in [0, 0.3989…], largest at 0; 0 from |x| = 38.6 on
 *
 * @example
 * ```ts
 * import { normalPdf } from "./normal.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(normalPdf(0) - 1 / Math.sqrt(2 * Math.PI)) < 1e-15);
 * assert(Math.abs(normalPdf(2) / normalPdf(0) - Math.exp(-2)) < 1e-15);
 * ```
 */
export function normalPdf(x: number): number {
  return Math.exp(-0.5 * x * x - LOG_SQRT_2PI);
}

/**
 * ln Φ(x) without underflow: below −35 by the asymptotic series of Mills' ratio (Abramowitz & Stegun 26.2.12).
 *
 * @param x any number
 * @returns ln of a probability, ≤ 0
 *
 * @example
 * ```ts
 * import { logNormalCdf } from "./normal.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(logNormalCdf(-40) + 804.6084420137538) < 1e-9);
 * ```
 */
export function logNormalCdf(x: number): number {
  if (x > 0) return Math.log1p(-normalCdf(-x));
  if (x > -35) return Math.log(normalCdf(x));
  const r = 1 / (x * x);
  const series = 1 - r * (1 - r * (3 - r * (15 - r * 105)));
  return -0.5 * x * x - LOG_SQRT_2PI - Math.log(-x) + Math.log(series);
}

/**
 * Φ⁻¹(p) = −√2 erfc⁻¹(2p): relative accuracy in the lower tail; for the upper one take −Φ⁻¹ of its probability.
 *
 * @param p a probability in [0, 1]; 0 and 1 give ∓∞
 * @returns the quantile; NaN outside [0, 1]
 *
 * @example
 * ```ts
 * import { normalQuantile } from "./normal.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(normalQuantile(0.975) - 1.959963984540054) < 1e-14);
 * ```
 */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}
