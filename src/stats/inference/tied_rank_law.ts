/** The exact null law of a rank sum with ties. @module */
import type { TiedRanks } from "./tied_ranks.ts";

/** Multiplications that the exact law may take: some two tenths of a second. */
export const TIED_EXACT_STEPS = 100_000_000;
/** Numbers that it may hold: 32 MB. */
const MOST_CELLS = 4_000_000;

/** Σ of the first k scores, k = 0 … N, every value having that of its group. */
function prefixSums({ sizes, scores }: TiedRanks): Float64Array {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const sums = new Float64Array(total + 1);
  let k = 0;
  for (const [g, size] of sizes.entries()) {
    for (let i = 0; i < size; i++, k++) sums[k + 1] = sums[k]! + scores[g]!;
  }
  return sums;
}

/** Of the first `seen` of N values, how many can be among n drawn. */
const fewest = (n: number, total: number, seen: number) => Math.max(0, n - (total - seen));

/**
 * Multiplications that {@linkcode tiedRankLaw} takes, counted until they are more than {@linkcode TIED_EXACT_STEPS}.
 *
 * @param ranks groups
 * @param n how many values are drawn, at most half of them
 * @returns Infinity where it would hold too many numbers
 */
export function tiedRankSteps(ranks: TiedRanks, n: number): number {
  const sums = prefixSums(ranks);
  const total = sums.length - 1;
  if ((n + 1) * (sums[total]! - sums[total - n]! + 1) > 2 * MOST_CELLS) return Infinity;
  let steps = 0;
  let seen = 0;
  for (const size of ranks.sizes) {
    for (let i = fewest(n, total, seen + size); i <= Math.min(n, seen + size); i++) {
      const from = Math.max(0, i - seen);
      for (let j = from; j <= Math.min(size, i); j++) {
        const k = i - j;
        steps += sums[seen]! - sums[seen - k]! - sums[k]! + 1;
      }
      if (steps > TIED_EXACT_STEPS) return steps;
    }
    seen += size;
  }
  return steps;
}

/** P(j of i drawn from seen + size values lie in the group of that size), j = from …, by ratios from the likeliest. */
function shares(i: number, seen: number, size: number): { from: number; p: Float64Array } {
  const from = Math.max(0, i - seen);
  const p = new Float64Array(Math.min(size, i) - from + 1);
  const ratio = (j: number) => ((size - j) * (i - j)) / ((j + 1) * (seen - i + j + 1));
  let mode = 0;
  while (mode + 1 < p.length && ratio(from + mode) > 1) mode++;
  p[mode] = 1;
  for (let k = mode; k + 1 < p.length; k++) p[k + 1] = p[k]! * ratio(from + k);
  for (let k = mode; k > 0; k--) p[k - 1] = p[k]! / ratio(from + k - 1);
  const sum = p.reduce((a, b) => a + b, 0);
  return { from, p: p.map((v) => v / sum) };
}

/**
 * The law of the sum of scores of n values drawn from all without replacement, group by group (as Streitberg and Röhmel 1986
 * do value by value): of i drawn from those seen so far, the law of their sum. Sums of positive numbers, so that small tails
 * keep their digits.
 *
 * @param ranks groups
 * @param n how many values are drawn, at most half of them
 * @returns probabilities of the sums 0, 1, …
 *
 * @example
 * ```ts
 * import { tiedRankLaw } from "./tied_rank_law.ts";
 * import assert from "node:assert/strict";
 *
 * // Scores 0, 0, 1: of the three pairs two have a sum of 1.
 * const [none, one] = tiedRankLaw({ sizes: [2, 1], scores: [0, 1], unit: 3 }, 2);
 * assert(Math.abs(none! - 1 / 3) < 1e-15 && Math.abs(one! - 2 / 3) < 1e-15);
 * ```
 */
export function tiedRankLaw(ranks: TiedRanks, n: number): Float64Array {
  const sums = prefixSums(ranks);
  const total = sums.length - 1;
  const rows = Array.from(
    { length: n + 1 },
    (_, i) => new Float64Array(sums[total]! - sums[total - i]! + 1),
  );
  rows[0]![0] = 1;
  let seen = 0;
  for (const [g, size] of ranks.sizes.entries()) {
    const score = ranks.scores[g]!;
    // From above, so that what a row takes from those below it is not yet changed.
    for (let i = Math.min(n, seen + size); i >= fewest(n, total, seen + size); i--) {
      const { from, p } = shares(i, seen, size);
      const row = rows[i]!;
      if (from > 0) row.fill(0);
      else for (let s = 0; s < row.length; s++) row[s]! *= p[0]!;
      for (let j = Math.max(1, from); j - from < p.length; j++) {
        const k = i - j;
        const lower = rows[k]!;
        const weight = p[j - from]!;
        const shift = j * score;
        const high = sums[seen]! - sums[seen - k]!;
        for (let s = sums[k]!; s <= high; s++) row[s + shift]! += weight * lower[s]!;
      }
    }
    seen += size;
  }
  return rows[n]!;
}
