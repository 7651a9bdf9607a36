/** The Jarque–Bera test of normality. @module */
import { moments } from "../descriptive/moments.ts";
import type { TestResult } from "./shapiro_wilk.ts";
import { checkSample } from "./standardised.ts";

/** Least sample size that {@linkcode jarqueBera} takes. */
export const JARQUE_BERA_MINIMUM = 8;

/**
 * The Jarque–Bera test of normality: n(g₁²/6 + g₂²/24), χ² with two degrees of freedom in the limit (Jarque & Bera
 * 1980, Economics Letters 6). With two degrees of freedom P(χ² > x) = e^(−x/2).
 *
 * The limit is slow. Measured size at nominal 50, 5, 1 and .1 %: 43, 4.1, 1.9 and .80 % at n = 100; 48, 5.0, 1.3 and
 * .23 % at n = 2000 (60,000 and 10,000 samples).
 * {@linkcode dagostinoPearson} is nearer to its size in small samples.
 *
 * Ties are allowed. Values need not be sorted.
 *
 * @param sample n ≥ 8 finite values; n ≥ 2000 for a p-value to rely on
 * @returns the statistic ≥ 0 without a unit, and its p-value in [0, 1] by the limit law
 * @throws {RangeError} if n < 8, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { jarqueBera } from "./jarque_bera.ts";
 * import assert from "node:assert/strict";
 *
 * // Symmetric, m₄/m₂² = 1: n(1 − 3)²/24.
 * const { statistic } = jarqueBera(Float64Array.of(1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1));
 * assert(Math.abs(statistic - 2) < 1e-12);
 * ```
 */
export function jarqueBera(sample: Float64Array): TestResult {
  checkSample(sample, "jarqueBera", JARQUE_BERA_MINIMUM);
  const { skewness, excessKurtosis } = moments(sample);
  const statistic = sample.length * (skewness ** 2 / 6 + excessKurtosis ** 2 / 24);
  return { statistic, pValue: Math.exp(-statistic / 2) };
}
