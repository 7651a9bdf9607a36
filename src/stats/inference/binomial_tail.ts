/** Upper tail of the binomial law. @module */
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";

/**
 * P(X ≥ k) for X ~ Binomial(n, p).
 *
 * @param n number of trials
 * @param k least number of successes
 * @param p probability of a success
 *
 * @example
 * ```ts
 * import { binomialTail } from "./binomial_tail.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(binomialTail(8, 8, 0.5) - 2 ** -8) < 1e-16);
 * ```
 */
export function binomialTail(n: number, k: number, p: number): number {
  // P(X ≥ k) = P(n − X ≤ n − k), the lower tail of the failures: no 1 − x that would cancel.
  return k <= 0 ? 1 : binomialCdf(n - k, n, 1 - p);
}
