/** The exact null law of Mann and Whitney's U. @module */
import { checkCount } from "../checks/check_count.ts";

/** Additions that the exact law may take: a tenth of a second. */
export const MANN_WHITNEY_EXACT_STEPS = 20_000_000;

/** Additions that the exact law of two sizes takes. */
export function mannWhitneySteps(n: number, m: number): number {
  return Math.min(n, m) * n * m / 2;
}

/**
 * P(U ≥ u) for samples of n and m values without ties, every arrangement being as likely as another.
 *
 * The law for (i, m) from that for (i − 1, m) by its generating function, the Gaussian binomial ∏(1 − q^(m+i))/(1 − q^i):
 * n·nm/2 additions for the lower half, the rest is its mirror. Each step is again a law, so that small tails keep their digits.
 *
 * @param u number of pairs, 0 … nm
 * @param n first size, at least 1
 * @param m second size, at least 1
 * @returns a probability; the law is remembered for the last two sizes
 * @throws {RangeError} if u is NaN, a size is out of range, or min(n, m)·nm/2 above {@linkcode MANN_WHITNEY_EXACT_STEPS}
 *
 * @example
 * ```ts
 * import { mannWhitneyTail } from "./mann_whitney_law.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(mannWhitneyTail(8, 3, 3) - 2 / 20) < 1e-15);
 * ```
 */
export function mannWhitneyTail(u: number, n: number, m: number): number {
  checkCount("mannWhitneyTail", "size", n, 1);
  checkCount("mannWhitneyTail", "size", m, 1);
  if (mannWhitneySteps(n, m) > MANN_WHITNEY_EXACT_STEPS) {
    throw new RangeError(`mannWhitneyTail: ${n} and ${m} values are too many for the exact law`);
  }
  if (Number.isNaN(u)) throw new RangeError(`mannWhitneyTail: statistic ${u}`);
  const cumulated = lowerHalf(n, m);
  // By symmetry P(U ≥ u) = P(U ≤ nm − u).
  const last = n * m - Math.ceil(u);
  if (last < 0) return 0;
  if (last >= n * m) return 1;
  const half = cumulated.length - 1;
  return last <= half ? Math.min(1, cumulated[last]!) : 1 - cumulated[n * m - last - 1]!;
}

let known: { n: number; m: number; cumulated: Float64Array } | undefined;

/** P(U ≤ 0), …, P(U ≤ ⌊nm/2⌋). */
function lowerHalf(first: number, second: number): Float64Array {
  const n = Math.min(first, second);
  const m = Math.max(first, second);
  if (known?.n === n && known.m === m) return known.cumulated;
  const law = new Float64Array(Math.floor(n * m / 2) + 1);
  law[0] = 1;
  for (let i = 1; i <= n; i++) {
    const share = i / (m + i);
    for (let u = law.length - 1; u >= m + i; u--) law[u]! -= law[u - m - i]!;
    for (let u = i; u < law.length; u++) law[u]! += law[u - i]!;
    for (let u = 0; u < law.length; u++) law[u]! *= share;
  }
  for (let u = 1; u < law.length; u++) law[u]! += law[u - 1]!;
  known = { n, m, cumulated: law };
  return law;
}
