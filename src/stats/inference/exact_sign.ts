/** The exact sign test. @module */
import type { Alternative } from "./student_t.ts";
import { binomialTail } from "./binomial_tail.ts";

/** Result of {@linkcode signTest}. */
export interface SignTestResult {
  /** Number of values above the expected one. */
  readonly above: number;
  /** Number of values that differ from it; equal ones are left out. */
  readonly count: number;
  /** Exact binomial p-value. */
  readonly pValue: number;
}

/**
 * Exact sign test of a median against a value. Values equal to it carry no sign and are left out.
 *
 * @param sample the values
 * @param expected the median under the null hypothesis
 * @param alternative `greater`: the median exceeds it
 * @throws {RangeError} if a value or the expected one is NaN
 * @returns exact binomial p-value; 1 where every value equals the expected one
 *
 * @example
 * ```ts
 * import { signTest } from "./exact_sign.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(signTest(new Float64Array(8).fill(-1), 0, "less").pValue, 2 ** -8);
 * ```
 */
export function signTest(
  sample: Float64Array,
  expected: number,
  alternative: Alternative,
): SignTestResult {
  const bad = sample.findIndex(Number.isNaN);
  if (bad >= 0 || Number.isNaN(expected)) {
    throw new RangeError(
      bad < 0 ? `signTest: expected ${expected}` : `signTest: value ${bad} is NaN; drop it first`,
    );
  }
  const above = sample.reduce((count, value) => count + (value > expected ? 1 : 0), 0);
  const below = sample.reduce((count, value) => count + (value < expected ? 1 : 0), 0);
  const count = above + below;
  const pValue = alternative === "two-sided"
    ? Math.min(1, 2 * binomialTail(count, Math.max(above, below), 0.5))
    : binomialTail(count, alternative === "greater" ? above : below, 0.5);
  return { above, count, pValue };
}
