/** Student's one-sample t test. @module */
import { isSafeVariance, unitScaled } from "../descriptive/unit_scaled.ts";
import { moments } from "../descriptive/moments.ts";
import { checkFinite } from "../checks/check_finite.ts";
import { tCdf } from "../special/student.ts";

/** Which alternative a test is against. */
export type Alternative = "greater" | "less" | "two-sided";

/** Result of {@linkcode tTest}. */
export interface TTestResult {
  /** t = (mean − μ₀)/(s/√n). */
  readonly statistic: number;
  /** Degrees of freedom, n − 1. */
  readonly degrees: number;
  /** p-value of the alternative asked for. */
  readonly pValue: number;
}

/**
 * Student's t test of a mean against a value.
 *
 * @param sample n ≥ 2 values
 * @param expected μ₀
 * @param alternative `greater`: the mean exceeds μ₀
 * @returns t without a unit, n − 1 degrees of freedom, and a p-value in [0, 1]
 * @throws {RangeError} if there are fewer than 2 values, a number is not finite, or the values are all equal (use {@linkcode signTest})
 *
 * @example
 * ```ts
 * import { tTest } from "./student_t.ts";
 * import assert from "node:assert/strict";
 *
 * const { statistic, pValue } = tTest(Float64Array.of(1, 2, 3), 0, "greater");
 * assert(Math.abs(statistic - 2 * Math.sqrt(3)) < 1e-12);
 * assert(Math.abs(pValue - 0.0370899) < 1e-6);
 * ```
 */
export function tTest(
  sample: Float64Array,
  expected: number,
  alternative: Alternative,
): TTestResult {
  const n = sample.length;
  checkFinite("tTest", sample, 2);
  if (!Number.isFinite(expected)) throw new RangeError(`tTest: expected value ${expected}`);
  if (sample.every((value) => value === sample[0])) {
    throw new RangeError(`tTest: all values are ${sample[0]}; use signTest`);
  }
  const { mean, variance } = moments(sample);
  // Squares of very small and very large values leave the range of doubles.
  if (!isSafeVariance(variance)) {
    const { values, unit } = unitScaled(sample);
    if (isSafeVariance(moments(values).variance) && Number.isFinite(expected / unit)) {
      return tTest(values, expected / unit, alternative);
    }
  }
  const statistic = (mean - expected) / Math.sqrt(variance / n);
  const degrees = n - 1;
  const pValue = alternative === "two-sided"
    ? 2 * tCdf(-Math.abs(statistic), degrees)
    : tCdf(alternative === "greater" ? -statistic : statistic, degrees);
  return { statistic, degrees, pValue };
}
