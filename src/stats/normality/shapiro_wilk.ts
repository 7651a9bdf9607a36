/** The Shapiro–Wilk test of normality. @module */
import { sorted } from "../descriptive/sorted.ts";
import { normalCdf } from "../special/normal.ts";
import { polynomial, shapiroWilkWeights } from "./shapiro_wilk_weights.ts";

/** Statistic and p-value of a test. */
export interface TestResult {
  /** Value of the statistic. */
  readonly statistic: number;
  /** p-value in [0, 1]. */
  readonly pValue: number;
}

/** Smallest and largest sample size for which Royston's p-value is valid. */
export const SHAPIRO_WILK_RANGE = { minimum: 3, maximum: 5000 } as const;

/** Royston 1995, AS R94, Table 1: normalising transformation of ln(1 − W), lowest power first. */
const SMALL_GAMMA = [-2.273, 0.459];
const SMALL_MEAN = [0.544, -0.39978, 0.025054, -0.0006714];
const SMALL_LOG_SD = [1.3822, -0.77857, 0.062767, -0.0020322];
const LARGE_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const LARGE_LOG_SD = [-0.4803, -0.082676, 0.0030302];

/** p-value of 1 − W at sample size n. */
function pValueOf(oneMinusW: number, n: number): number {
  if (n === 3) {
    // Exact (Shapiro & Wilk 1965).
    const w = Math.min(1, 1 - oneMinusW);
    const p = (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)));
    return Math.min(1, Math.max(0, p));
  }
  if (oneMinusW <= 0) return 1;
  const y = Math.log(oneMinusW);
  if (n <= 11) {
    const gamma = polynomial(SMALL_GAMMA, n);
    if (y >= gamma) return 0;
    const z = (-Math.log(gamma - y) - polynomial(SMALL_MEAN, n)) /
      Math.exp(polynomial(SMALL_LOG_SD, n));
    return normalCdf(-z);
  }
  const logN = Math.log(n);
  const z = (y - polynomial(LARGE_MEAN, logN)) / Math.exp(polynomial(LARGE_LOG_SD, logN));
  return normalCdf(-z);
}

/**
 * Shapiro–Wilk on a sample that is sorted already; one sort then serves several tests.
 *
 * @param ascending n finite values in ascending order, 3 ≤ n ≤ 5000
 * @returns W in (0, 1] and its p-value
 * @throws {RangeError} if n is out of range, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { shapiroWilkSorted } from "./shapiro_wilk.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(shapiroWilkSorted(Float64Array.of(-1, 0, 1)).statistic - 1) < 1e-15);
 * ```
 */
export function shapiroWilkSorted(ascending: Float64Array): TestResult {
  const n = ascending.length;
  const { minimum, maximum } = SHAPIRO_WILK_RANGE;
  if (n < minimum || n > maximum) {
    throw new RangeError(
      `shapiroWilk: ${n} values; the test is valid from ${minimum} to ${maximum}`,
    );
  }
  // NaN is sorted to the end.
  if (!Number.isFinite(ascending[0]!) || !Number.isFinite(ascending[n - 1]!)) {
    throw new RangeError("shapiroWilk: a value is not a finite number");
  }
  const range = ascending[n - 1]! - ascending[0]!;
  // A difference of the largest doubles is none.
  if (range === Infinity) return shapiroWilkSorted(ascending.map((value) => value / 4));
  if (!(range > 0)) throw new RangeError("shapiroWilk: all values are equal");
  const weights = shapiroWilkWeights(n);
  // Location is removed before squares are formed: a large offset would cancel (scipy issue 14462).
  const centre = ascending[n >> 1]!;
  let contrast = 0;
  let sum = 0;
  let squares = 0;
  let weightSquares = 0;
  for (let i = 0, j = n - 1; i < j; i++, j--) {
    const low = (ascending[i]! - centre) / range;
    const high = (ascending[j]! - centre) / range;
    const weight = weights[i]!;
    contrast += weight * (high - low);
    weightSquares += 2 * weight * weight;
    sum += low + high;
    squares += low * low + high * high;
  }
  const deviation = squares - (sum * sum) / n;
  // 1 − W as a product of differences, which keeps digits when W is near 1 (AS R94). The weights have unit length only
  // up to Royston's rounding, so their squares are divided out.
  const root = Math.sqrt(deviation * weightSquares);
  const oneMinusW = ((root - contrast) * (root + contrast)) / (deviation * weightSquares);
  return { statistic: 1 - oneMinusW, pValue: pValueOf(oneMinusW, n) };
}

/**
 * The Shapiro–Wilk test of normality with Royston's approximation (Royston 1995, Applied Statistics 44, AS R94).
 *
 * Ties are allowed and lower W. Values need not be sorted.
 *
 * @param sample n finite values, 3 ≤ n ≤ 5000
 * @returns W in (0, 1] and its p-value: exact at n = 3, approximate beyond
 * @throws {RangeError} if n is out of range, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { shapiroWilk } from "./shapiro_wilk.ts";
 * import assert from "node:assert/strict";
 *
 * // Worked example of Royston 1992.
 * const { statistic, pValue } = shapiroWilk(
 *   Float64Array.of(48.4, 49, 59.5, 59.6, 60.7, 88.8, 98.2, 109.4, 169.1, 227.1),
 * );
 * assert.equal(statistic.toFixed(4), "0.8078");
 * assert.equal(pValue.toFixed(3), "0.018");
 * ```
 */
export function shapiroWilk(sample: Float64Array): TestResult {
  return shapiroWilkSorted(sorted(sample));
}
