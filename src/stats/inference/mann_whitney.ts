/** The Mann–Whitney test. @module */
import { midranks } from "../descriptive/midranks.ts";
import { normalCdf, normalPdf } from "../special/normal.ts";
import { type Tails, tiedTails } from "./tied_rank_tails.ts";
import { tiedRanks } from "./tied_ranks.ts";
import { MANN_WHITNEY_EXACT_STEPS, mannWhitneySteps, mannWhitneyTail } from "./mann_whitney_law.ts";
import type { Alternative } from "./student_t.ts";

/** Up to here the exact law beside a larger sample stands for all larger ones. */
const FEW = 100;

/** Result of {@linkcode mannWhitney}. */
export interface MannWhitneyResult {
  /** U: number of pairs in which x exceeds y, ties counting half. */
  readonly statistic: number;
  /** p-value of the alternative asked for. */
  readonly pValue: number;
  /** Where the p-value is from. */
  readonly method: "exact" | "scaled" | "normal";
}

/**
 * The Mann–Whitney (Wilcoxon rank-sum) test that x and y have one law (Mann & Whitney 1947, Annals of Mathematical
 * Statistics 18).
 *
 * Without ties the p-value is exact as long as min(n, m)·nm/2 is at most {@linkcode MANN_WHITNEY_EXACT_STEPS}, which always
 * holds for n, m ≤ 340. Beyond, a sample of up to 100 has the exact law beside the largest other sample that is affordable, at
 * the same standardised U (`scaled`); larger ones the normal law with a continuity correction of one half and the term of the
 * kurtosis (Fix & Hodges 1955): within 1 % of the exact law for p from 10⁻⁷ on.
 *
 * With ties it is exact given the midranks, all ways of dealing them to x and y being as likely ({@linkcode tiedTails}), as long
 * as that is affordable, which it is for n, m ≤ 100 and, where there are few different values, for thousands; then by the first four moments of
 * that law.
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
  const { upper, lower, method } = tieSum > 0 ? tied(x, pooled) : untied(statistic, n, m);
  const pValue = alternative === "greater"
    ? upper
    : alternative === "less"
    ? lower
    : Math.min(1, 2 * Math.min(upper, lower));
  return { statistic, pValue, method };
}

/** P(U ≥ u) and P(U ≤ u) under the null hypothesis, with ties. */
function tied(x: Float64Array, pooled: Float64Array): Tails {
  const values = pooled.toSorted();
  const group = new Map<number, number>();
  for (const value of values) if (!group.has(value)) group.set(value, group.size);
  const counts: number[] = new Array(group.size).fill(0);
  for (const value of x) counts[group.get(value)!]!++;
  return tiedTails(counts, tiedRanks(values));
}

/** The same without ties. */
function untied(u: number, n: number, m: number): Tails {
  if (mannWhitneySteps(n, m) <= MANN_WHITNEY_EXACT_STEPS) {
    const [upper, lower] = [mannWhitneyTail(u, n, m), mannWhitneyTail(n * m - u, n, m)];
    return { upper, lower, method: "exact" };
  }
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1));
  const few = Math.min(n, m) <= FEW;
  const tail = (v: number) => {
    const z = (v - (n * m) / 2 - 0.5) / deviation;
    return few ? scaledTail(z, Math.min(n, m)) : normalWithKurtosis(z, n, m);
  };
  return { upper: tail(u), lower: tail(n * m - u), method: few ? "scaled" : "normal" };
}

/**
 * P(U ≥ u) for a sample of n beside one that is larger than the exact law can take, by that beside the largest that it can;
 * between its whole numbers the logarithm is a line.
 *
 * @param z standardised U, corrected for continuity
 * @param n at most 100
 */
export function scaledTail(z: number, n: number): number {
  const m = Math.floor(2 * MANN_WHITNEY_EXACT_STEPS / (n * n));
  const u = n * m / 2 + 0.5 + z * Math.sqrt(n * m / 12 * (n + m + 1));
  const low = Math.floor(u);
  const below = mannWhitneyTail(low, n, m);
  const above = mannWhitneyTail(low + 1, n, m);
  return above === 0 ? below : below * (above / below) ** (u - low);
}

/**
 * P(Z ≥ z) with the first term of Edgeworth's series, which for U has no skewness (Fix & Hodges 1955, Annals of Mathematical
 * Statistics 26).
 *
 * @param z standardised U, corrected for continuity
 */
export function normalWithKurtosis(z: number, n: number, m: number): number {
  const kurtosis = -1.2 * (n / m + m / n + 1 + 1 / n + 1 / m) / (n + m + 1);
  const tail = normalCdf(-z);
  const relative = kurtosis / 24 * (z * z - 3) * z * normalPdf(z) / tail;
  // As an exponent it stays a probability, and is the better far out.
  return tail === 0 ? 0 : Math.min(1, tail * Math.exp(relative));
}
