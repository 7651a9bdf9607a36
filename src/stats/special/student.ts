/** Student's t law. @module */
import { betaQuantileSplit } from "./beta_quantile.ts";
import { incompleteBeta, incompleteBetaUpper } from "./incomplete_beta.ts";

/**
 * P(T ≤ x) for Student's t: half of I_y(ν/2, 1/2) at y = ν/(ν + x²) in the lower tail (Abramowitz & Stegun 26.7.1),
 * which keeps its relative accuracy.
 *
 * @param x any number
 * @param degrees degrees of freedom ν, above 0
 * @returns a probability
 *
 * @example
 * ```ts
 * import { tCdf } from "./student.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(tCdf(1, 1) - 0.75) < 1e-14); // Cauchy
 * ```
 */
export function tCdf(x: number, degrees: number): number {
  if (x === -Infinity) return 0;
  if (x === Infinity) return 1;
  const square = x * x;
  const tail = square > degrees
    ? 0.5 * incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5)
    : 0.5 * incompleteBetaUpper(square / (degrees + square), 0.5, degrees / 2);
  return x < 0 ? tail : 1 - tail;
}

/**
 * Quantile of Student's t.
 *
 * @param p a probability in [0, 1]
 * @param degrees degrees of freedom, above 0
 * @returns ±∞ at 0 and 1, 0 at ½; NaN where p is no probability
 *
 * @example
 * ```ts
 * import { tQuantile } from "./student.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(tQuantile(0.975, 7) - 2.364624251592785) < 1e-12);
 * ```
 */
export function tQuantile(p: number, degrees: number): number {
  const tails = 2 * Math.min(p, 1 - p);
  const { value, complement } = betaQuantileSplit(tails, 1 - tails, degrees / 2, 0.5);
  const size = Math.sqrt(degrees) * Math.sqrt(complement / value);
  return p < 0.5 ? -size : size;
}
