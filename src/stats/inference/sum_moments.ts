/** Moments of a sum of scores that are drawn without replacement. @module */
import type { TiedRanks } from "./tied_ranks.ts";

/** Moments of the sum of n scores. */
export interface SumMoments {
  readonly mean: number;
  readonly variance: number;
  readonly skewness: number;
  /** Excess. */
  readonly kurtosis: number;
}

/**
 * The moments by those of the scores (Isserlis 1931, *Proceedings of the Royal Society A* 132, for the fourth).
 *
 * @param ranks groups
 * @param n how many are drawn, from 1 to N − 1
 *
 * @example
 * ```ts
 * import { sumMoments } from "./sum_moments.ts";
 * import assert from "node:assert/strict";
 *
 * // One of three scores 0, 0, 1.
 * const { mean, variance } = sumMoments({ sizes: [2, 1], scores: [0, 1], unit: 3 }, 1);
 * assert(Math.abs(mean - 1 / 3) < 1e-15 && Math.abs(variance - 2 / 9) < 1e-15);
 * ```
 */
export function sumMoments({ sizes, scores }: TiedRanks, n: number): SumMoments {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const m = total - n;
  const centre = sizes.reduce((sum, size, g) => sum + size * scores[g]!, 0) / total;
  const power = (k: number) =>
    sizes.reduce((sum, size, g) => sum + size * (scores[g]! - centre) ** k, 0);
  const [second, third, fourth] = [power(2), power(3), power(4)];
  const pairs = (n * m) / (total * (total - 1));
  const variance = pairs * second;
  const cube = total > 2 ? pairs * ((m - n) / (total - 2)) * third : 0;
  const square = total > 3
    ? pairs / ((total - 2) * (total - 3)) *
      ((total * (total + 1) - 6 * n * m) * fourth + 3 * (n - 1) * (m - 1) * second * second)
    : 3 * variance * variance;
  return {
    mean: n * centre,
    variance,
    skewness: cube / variance ** 1.5,
    kurtosis: square / (variance * variance) - 3,
  };
}
