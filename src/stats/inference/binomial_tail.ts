/** Upper tail of the binomial law. @module */
import { checkCount } from "../checks/check_count.ts";
import { incompleteBeta } from "../special/incomplete_beta.ts";

/**
 * P(X ≥ k) for X ~ Binomial(n, p): I_p(k, n − k + 1) (Abramowitz & Stegun 26.5.24).
 *
 * @param n number of trials
 * @param k least number of successes
 * @param p probability of a success
 * @returns a probability; 1 for k ≤ 0, 0 for k > n
 * @throws {RangeError} if n or k is no whole number, or p no probability
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
  checkCount("binomialTail", "trials", n, 0, Number.MAX_SAFE_INTEGER);
  if (!Number.isInteger(k)) {
    throw new RangeError(`binomialTail: ${k} successes; give a whole number`);
  }
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`binomialTail: probability ${p}; it must lie in [0, 1]`);
  }
  if (k <= 0) return 1;
  return k > n ? 0 : incompleteBeta(p, k, n - k + 1);
}
