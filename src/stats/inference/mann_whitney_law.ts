/** The exact null law of Mann and Whitney's U. @module */
import { checkCount } from "../checks/check_count.ts";

/** The recursion takes a quarter of the square of this many steps. */
const MOST_PAIRS = 40_000;

/**
 * P(U ≥ u) for samples of n and m values without ties, every arrangement being as likely as another.
 *
 * By Mann and Whitney's recursion (1947, equation 5): the largest value is x's with probability n/(n + m) and then
 * exceeds all m of y. Only positive numbers are added, so that small tails keep their digits.
 *
 * @param u number of pairs, 0 … nm
 * @param n first size, at least 1
 * @param m second size, at least 1
 * @throws {RangeError} if u is NaN, a size is out of range, or there are more than 40,000 pairs
 * @returns a probability; it takes some n²m²/4 steps the first time, and is remembered for the last two sizes
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
  checkCount("mannWhitneyTail", "pairs", n * m, 1, MOST_PAIRS);
  if (Number.isNaN(u)) throw new RangeError(`mannWhitneyTail: statistic ${u}`);
  const probabilities = mannWhitneyProbabilities(n, m);
  // By symmetry P(U ≥ u) = P(U ≤ nm − u): a sum that starts at the smallest terms.
  const last = Math.min(n * m, n * m - Math.ceil(u));
  let sum = 0;
  for (let value = 0; value <= last; value++) sum += probabilities[value]!;
  return Math.min(1, sum);
}

let known: { n: number; m: number; probabilities: Float64Array } | undefined;

/** P(U = 0), P(U = 1), …, P(U = nm), by the recursion over which sample holds the largest value. */
function mannWhitneyProbabilities(first: number, second: number): Float64Array {
  const n = Math.min(first, second);
  const m = Math.max(first, second);
  if (known?.n === n && known.m === m) return known.probabilities;
  // rows[j] holds the law for sizes (i, j). The largest value is x's with probability i/(i + j), and then beats all j.
  let rows: Float64Array[] = Array.from({ length: m + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= n; i++) {
    const next: Float64Array[] = [Float64Array.of(1)];
    for (let j = 1; j <= m; j++) {
      const law = new Float64Array(i * j + 1);
      const without = rows[j]!;
      const before = next[j - 1]!;
      for (let u = 0; u < without.length; u++) law[u + j]! += (without[u]! * i) / (i + j);
      for (let u = 0; u < before.length; u++) law[u]! += (before[u]! * j) / (i + j);
      next.push(law);
    }
    rows = next;
  }
  known = { n, m, probabilities: rows[m]! };
  return known.probabilities;
}
