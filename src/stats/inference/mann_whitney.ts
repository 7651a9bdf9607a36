/** The Mann–Whitney test. @module */
import { midranks } from "../descriptive/midranks.ts";
import { normalCdf } from "../special/normal.ts";
import { mannWhitneyTail } from "./mann_whitney_law.ts";
import type { Alternative } from "./student_t.ts";

/** Above this many pairs the normal approximation replaces the exact law. */
export const MANN_WHITNEY_EXACT_PAIRS = 2500;

/** Result of {@linkcode mannWhitney}. */
export interface MannWhitneyResult {
  /** U: number of pairs in which x exceeds y, ties counting half. */
  readonly statistic: number;
  /** p-value of the alternative asked for. */
  readonly pValue: number;
  /** Where the p-value is from. */
  readonly method: "exact" | "normal";
}

/**
 * The Mann–Whitney (Wilcoxon rank-sum) test that x and y have one law (Mann & Whitney 1947, Annals of Mathematical
 * Statistics 18).
 *
 * Without ties and with at most {@linkcode MANN_WHITNEY_EXACT_PAIRS} pairs the p-value is exact. Otherwise it is normal,
 * with the variance nm/12·(N + 1 − Σ(t³ − t)/(N(N − 1))) that allows for ties (Lehmann 1975, equation 1.35) and a
 * continuity correction of one half.
 *
 * @param x n ≥ 1 values
 * @param y m ≥ 1 values
 * @param alternative `greater`: x tends to exceed y; two-sided unless said otherwise
 * @returns U of x and its p-value
 * @throws {RangeError} if a sample is empty, holds NaN, or all values of both are equal
 *
 * @example
 * ```ts
 * import { mannWhitney } from "./mann_whitney.ts";
 * import assert from "node:assert/strict";
 *
 * const found = mannWhitney(Float64Array.of(4, 5, 6), Float64Array.of(1, 2, 3), "greater");
 * assert.equal(found.statistic, 9);
 * assert(Math.abs(found.pValue - 1 / 20) < 1e-15); // one of the 20 arrangements
 * ```
 */
export function mannWhitney(
  x: Float64Array,
  y: Float64Array,
  alternative: Alternative = "two-sided",
): MannWhitneyResult {
  const n = x.length;
  const m = y.length;
  if (n === 0 || m === 0) throw new RangeError("mannWhitney: a sample is empty");
  const pooled = new Float64Array(n + m);
  pooled.set(x);
  pooled.set(y, n);
  if (pooled.some(Number.isNaN)) throw new RangeError("mannWhitney: a sample holds NaN");
  const { ranks, tieSum } = midranks(pooled);
  const statistic = ranks.subarray(0, n).reduce((sum, rank) => sum + rank, 0) - (n * (n + 1)) / 2;
  const upper = tail(statistic, n, m, tieSum);
  const lower = tail(n * m - statistic, n, m, tieSum);
  const pValue = alternative === "greater"
    ? upper
    : alternative === "less"
    ? lower
    : Math.min(1, 2 * Math.min(upper, lower));
  return { statistic, pValue, method: isExact(n, m, tieSum) ? "exact" : "normal" };
}

function isExact(n: number, m: number, tieSum: number): boolean {
  return tieSum === 0 && n * m <= MANN_WHITNEY_EXACT_PAIRS;
}

/** P(U ≥ u) under the null hypothesis. */
function tail(u: number, n: number, m: number, tieSum: number): number {
  if (isExact(n, m, tieSum)) return mannWhitneyTail(u, n, m);
  const total = n + m;
  const variance = ((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1)));
  if (!(variance > 0)) throw new RangeError("mannWhitney: all values are equal");
  return Math.min(1, normalCdf(-(u - (n * m) / 2 - 0.5) / Math.sqrt(variance)));
}
