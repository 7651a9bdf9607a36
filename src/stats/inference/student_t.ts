/** Student's one-sample t test. @module */
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
 * @throws {RangeError} if there are fewer than 2 values, or they are all equal (use {@linkcode signTest})
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
  if (n < 2) throw new RangeError(`tTest: ${n} value(s); at least 2 are needed`);
  const mean = sample.reduce((sum, value) => sum + value, 0) / n;
  const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares === 0) throw new RangeError("tTest: all values are equal; use signTest");
  const statistic = (mean - expected) / Math.sqrt(squares / (n - 1) / n);
  const degrees = n - 1;
  const pValue = alternative === "two-sided"
    ? 2 * tCdf(-Math.abs(statistic), degrees)
    : tCdf(alternative === "greater" ? -statistic : statistic, degrees);
  return { statistic, degrees, pValue };
}
