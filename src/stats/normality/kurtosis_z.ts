/** Anscombe and Glynn's test of kurtosis. @module */
import { moments } from "../descriptive/moments.ts";
import { normalCdf } from "../special/normal.ts";
import type { TestResult } from "./shapiro_wilk.ts";
import { checkSample } from "./standardised.ts";

/** Least sample size for which {@linkcode kurtosisZ}'s approximation holds. */
export const KURTOSIS_Z_MINIMUM = 20;

/**
 * Anscombe and Glynn's test that the kurtosis is that of a normal law: the first three moments of b₂ = m₄/m₂² are
 * matched by a linear function of the reciprocal of a χ² variable, whose cube root is nearly normal (Anscombe & Glynn
 * 1983, Biometrika 70, equations 3–5).
 *
 * Ties are allowed. Values need not be sorted.
 *
 * @param sample n ≥ 20 finite values
 * @returns z, which is positive where the tails are heavier than normal ones, and the two-sided p-value
 * @throws {RangeError} if n < 20, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { kurtosisZ } from "./kurtosis_z.ts";
 * import assert from "node:assert/strict";
 *
 * const uniform = Float64Array.from({ length: 200 }, (_, i) => i);
 * assert(kurtosisZ(uniform).statistic < -5);
 * ```
 */
export function kurtosisZ(sample: Float64Array): TestResult {
  checkSample(sample, "kurtosisZ", KURTOSIS_Z_MINIMUM);
  const statistic = kurtosisScore(sample.length, moments(sample).excessKurtosis);
  return { statistic, pValue: 2 * normalCdf(-Math.abs(statistic)) };
}

/**
 * The z of {@linkcode kurtosisZ} from a sample's excess kurtosis.
 *
 * @param n ≥ 20 values
 * @param excessKurtosis m₄/m₂² − 3 of them
 */
export function kurtosisScore(n: number, excessKurtosis: number): number {
  const b2 = excessKurtosis + 3;
  const mean = (3 * (n - 1)) / (n + 1);
  const variance = (24 * n * (n - 2) * (n - 3)) / ((n + 1) ** 2 * (n + 3) * (n + 5));
  const x = (b2 - mean) / Math.sqrt(variance);
  const skewness = ((6 * (n * n - 5 * n + 2)) / ((n + 7) * (n + 9))) *
    Math.sqrt((6 * (n + 3) * (n + 5)) / (n * (n - 2) * (n - 3)));
  const a = 6 + (8 / skewness) * (2 / skewness + Math.sqrt(1 + 4 / skewness ** 2));
  // The cube root keeps the sign where b₂ lies below what the χ² can reach.
  const root = Math.cbrt((1 - 2 / a) / (1 + x * Math.sqrt(2 / (a - 4))));
  return (1 - 2 / (9 * a) - root) / Math.sqrt(2 / (9 * a));
}
