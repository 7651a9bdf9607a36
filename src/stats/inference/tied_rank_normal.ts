/** Tails of a rank sum of many values by the normal law with corrections. @module */
import { normalCdf, normalPdf } from "../special/normal.ts";
import { sumMoments } from "./sum_moments.ts";
import type { TiedRanks } from "./tied_ranks.ts";

/** A group with more than this share of the values makes clumps: the law is taken given its count. */
const LARGE = 0.05;
/** How many groups are, at the most. */
const GIVEN = 2;
/** Counts that are less likely are left out. */
const LEAST = 1e-13;

/** P(Z ≥ z) by Edgeworth's series to the second order, as an exponent: so it stays a probability, and is the better far out. */
function edgeworthTail(z: number, a: number, b: number): number {
  const tail = normalCdf(-z);
  if (tail === 0) return 0;
  const terms = a / 6 * (z * z - 1) + b / 24 * (z ** 3 - 3 * z) +
    a * a / 72 * (z ** 5 - 10 * z ** 3 + 15 * z);
  return Math.min(1, tail * Math.exp(terms * normalPdf(z) / tail));
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** The sum by its four moments, half of its step as continuity correction. */
function plainTail(ranks: TiedRanks, n: number, s: number): number {
  const total = ranks.sizes.reduce((sum, size) => sum + size, 0);
  const least = ranks.scores[0]!;
  const step = ranks.scores.reduce((d, score) => divisor(d, score - least), 0);
  if (n === 0 || step === 0) return n * least >= s ? 1 : 0;
  if (n === total) {
    return ranks.sizes.reduce((sum, size, g) => sum + size * ranks.scores[g]!, 0) >= s ? 1 : 0;
  }
  const { mean, variance, skewness, kurtosis } = sumMoments(ranks, n);
  const edge = n * least + step * (Math.ceil((s - n * least) / step) - 0.5);
  return edgeworthTail((edge - mean) / Math.sqrt(variance), skewness, kurtosis);
}

/**
 * P(S ≥ s) for the sum S of the scores of n values drawn without replacement: Edgeworth's series with the exact variance,
 * skewness and kurtosis, given how many are drawn of each of the largest two groups where these make clumps, and summed over that.
 *
 * @param ranks groups
 * @param n how many are drawn
 * @param s a sum
 * @param given how many groups may be looked at apart
 *
 * @example
 * ```ts
 * import { normalTail } from "./tied_rank_normal.ts";
 * import assert from "node:assert/strict";
 *
 * // Half of the values are 0, half are 1: of 50 drawn of 100 at least 30 are 1 with probability 0.0363.
 * assert(Math.abs(normalTail({ sizes: [50, 50], scores: [0, 1], unit: 100 }, 50, 30) - 0.0363) < 1e-3);
 * ```
 */
export function normalTail(ranks: TiedRanks, n: number, s: number, given = GIVEN): number {
  const { sizes, scores } = ranks;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const largest = sizes.reduce((best, size, g) => size > sizes[best]! ? g : best, 0);
  const size = sizes[largest]!;
  if (given === 0 || size < LARGE * total || sizes.length === 1) return plainTail(ranks, n, s);
  const rest = {
    sizes: sizes.toSpliced(largest, 1),
    scores: scores.toSpliced(largest, 1),
    unit: ranks.unit,
  };
  let sum = 0;
  let weight = 0;
  const first = Math.max(0, n - (total - size));
  const last = Math.min(n, size);
  const at = (j: number) => normalTail(rest, n - j, s - j * scores[largest]!, given - 1);
  // Outwards from the likeliest count, by ratios of the hypergeometric law.
  const ratio = (j: number) => ((size - j) * (n - j)) / ((j + 1) * (total - size - n + j + 1));
  const mode = Math.min(last, Math.max(first, Math.floor((n + 1) * (size + 1) / (total + 2))));
  for (let j = mode, p = 1; j <= last && p > LEAST; p *= ratio(j), j++) {
    sum += p * at(j);
    weight += p;
  }
  for (let j = mode - 1, p = 1; j >= first; j--) {
    p /= ratio(j);
    if (p < LEAST) break;
    sum += p * at(j);
    weight += p;
  }
  return sum / weight;
}
