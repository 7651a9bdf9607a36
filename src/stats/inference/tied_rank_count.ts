/** Tails of a rank sum of few different values, by counting. @module */
import type { TiedRanks } from "./tied_ranks.ts";

/** Ways of dealing n values to the groups that are counted at the most: a tenth of a second. */
const MOST_WAYS = 400_000;

/** How many ways there are to write n as an ordered sum of so many parts of at least 0; Infinity beyond what is counted. */
function waysOf(n: number, parts: number): number {
  let ways = 1;
  for (let k = 1; k < parts; k++) {
    ways *= (n + k) / k;
    if (ways > MOST_WAYS) return Infinity;
  }
  return ways;
}

/**
 * P(S ≥ s) and P(S ≤ s) for the sum S of the scores of n values drawn without replacement: the probabilities of all ways in
 * which they can be shared among the groups.
 *
 * @param ranks groups
 * @param n how many are drawn, at most half of them
 * @param s a sum
 * @returns undefined where there are more than 400,000 ways
 *
 * @example
 * ```ts
 * import { countedTails } from "./tied_rank_count.ts";
 * import assert from "node:assert/strict";
 *
 * // Of the three pairs of scores 0, 0, 1 two have a sum of 1.
 * const { upper, lower } = countedTails({ sizes: [2, 1], scores: [0, 1], unit: 3 }, 2, 1)!;
 * assert(Math.abs(upper - 2 / 3) < 1e-13 && Math.abs(lower - 1) < 1e-13);
 * ```
 */
export function countedTails(
  { sizes, scores }: TiedRanks,
  n: number,
  s: number,
): { readonly upper: number; readonly lower: number } | undefined {
  const parts = sizes.length;
  if (waysOf(n, parts) > MOST_WAYS) return undefined;
  const logChoices = sizes.map((size) => {
    const table = new Float64Array(Math.min(n, size) + 1);
    // By ratios: logarithms of factorials of large numbers would lose their last digits.
    for (let j = 1; j < table.length; j++) table[j] = table[j - 1]! + Math.log((size - j + 1) / j);
    return table;
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let logWays = 0;
  for (let j = 1; j <= n; j++) logWays += Math.log((total - j + 1) / j);
  let upper = 0;
  let lower = 0;
  const deal = (g: number, left: number, sum: number, log: number): void => {
    const table = logChoices[g]!;
    if (g === parts - 1) {
      if (left >= table.length) return;
      const end = sum + left * scores[g]!;
      const p = Math.exp(log + table[left]!);
      if (end >= s) upper += p;
      if (end <= s) lower += p;
      return;
    }
    for (let j = 0; j <= left && j < table.length; j++) {
      deal(g + 1, left - j, sum + j * scores[g]!, log + table[j]!);
    }
  };
  deal(0, n, 0, -logWays);
  return { upper: Math.min(1, upper), lower: Math.min(1, lower) };
}
