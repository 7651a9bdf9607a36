/** The generalised exponential integral. @module */

const STEP = 0.1;

/**
 * log E_a(b) = log ∫₁^∞ t^(−a) e^(−bt) dt, a any number, b > 0; or b = 0 and a > 1. By the double exponential rule on t − 1 = exp(w − e^(−w)).
 *
 * @param a exponent
 * @param b rate, 0 or more
 * @returns the logarithm; Infinity where the integral does not exist
 *
 * @example
 * ```ts
 * import { logExponentialIntegral } from "./exponential_integral.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(Math.exp(logExponentialIntegral(1, 1)) - 0.21938393439552027) < 1e-14); // E₁(1)
 * assert.equal(logExponentialIntegral(3, 0), -Math.log(2));
 * ```
 */
export function logExponentialIntegral(a: number, b: number): number {
  if (b === 0) return a > 1 ? -Math.log(a - 1) : Infinity;
  if (!(b > 0)) return Infinity;
  // In units of 1/b where b > 1: the integrand is then e^{−b}·e^{−r}(1 + r/b)^{−a}.
  const unit = b > 1 ? 1 / b : 1;
  let sum = 0;
  for (let w = -3.7; w < 720; w += STEP) {
    const e = Math.exp(-w);
    const r = Math.exp(w - e) * unit;
    const term = Math.exp(-a * Math.log1p(r) - b * r) * r * (1 + e);
    sum += term;
    if (w > 0 && term < 1e-18 * sum) break;
  }
  return Math.log(sum * STEP) - b;
}
