/** Exact bounds of a count. @module */
import { binomialTail } from "../../src/stats/inference/binomial_tail.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";

/** Counts that pass, and the rates that do not. */
export interface CountBounds {
  readonly trials: number;
  /** Least and most successes that pass. */
  readonly least: number;
  readonly most: number;
  /** The largest rate below the allowed ones that is rejected with probability .99; null where none is. */
  readonly caughtBelow: number | null;
  /** The smallest rate above the allowed ones that is rejected with probability .99. */
  readonly caughtAbove: number | null;
}

/** Probability with which a fault of the stated size is caught. */
const CAUGHT = 0.99;
/** Doubt that a bound of power leaves, on either side. */
const DOUBT = 1e-3;

/** The point where a monotone predicate of [low, high] becomes true, to a relative 1e−6. */
function bisect(low: number, high: number, holds: (x: number) => boolean): number {
  for (let i = 0; i < 60 && high - low > 1e-6 * high; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The smallest whole number in [0, n + 1] for which a monotone predicate holds. */
function smallestCount(n: number, holds: (k: number) => boolean): number {
  let low = 0;
  let high = n + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Exact binomial bounds: a count outside them has, whatever the true rate in `[lower, upper]`, a probability of at most
 * `falseAlarm`.
 *
 * @param trials number of independent trials
 * @param lower smallest rate that is right; 0 leaves that side open
 * @param upper largest rate that is right; 1 leaves that side open
 * @param falseAlarm shared equally by the two sides
 *
 * @example
 * ```ts
 * import { countBounds } from "./count_bounds.ts";
 * import assert from "node:assert/strict";
 *
 * // A test of size 5 %, give or take a tenth of that, must reject 4.0 to 6.0 % of 100,000 samples.
 * const { least, most, caughtAbove } = countBounds(100_000, 0.045, 0.055, 1e-8);
 * assert(least > 4090 && most < 5930);
 * assert(caughtAbove! < 0.061);
 * ```
 */
export function countBounds(
  trials: number,
  lower: number,
  upper: number,
  falseAlarm: number,
): CountBounds {
  const share = falseAlarm / 2;
  const most = upper >= 1
    ? trials
    : smallestCount(trials, (k) => binomialTail(trials, k, upper) <= share) - 1;
  // P(X ≤ k) is an upper tail of the failures, exact where it is tiny.
  const least = lower <= 0
    ? 0
    : smallestCount(trials, (k) => binomialTail(trials, trials - k, 1 - lower) > share);
  return {
    trials,
    least,
    most,
    caughtAbove: most >= trials
      ? null
      : bisect(upper, 1, (p) => binomialTail(trials, most + 1, p) >= CAUGHT),
    caughtBelow: least === 0
      ? null
      : 1 - bisect(1 - lower, 1, (q) => binomialTail(trials, trials - least + 1, q) >= CAUGHT),
  };
}

/**
 * How surely bounds reject a subject that gave a count outside them: its rate is bounded by Clopper and Pearson at
 * confidence .999, and the rejection is exact from there.
 *
 * @returns a lower bound of the power; 0 for a count within the bounds
 */
export function countPower({ trials, least, most }: CountBounds, count: number): number {
  const [low, high] = clopperPearson(count, trials, 1 - 2 * DOUBT);
  if (count > most) return binomialTail(trials, most + 1, low);
  if (count < least) return binomialTail(trials, trials - least + 1, 1 - high);
  return 0;
}
