/** Standardised order statistics, on which tests of normality with estimated parameters rest. @module */
import { moments } from "../descriptive/moments.ts";
import { sorted } from "../descriptive/sorted.ts";
import { isSafeVariance, unitScaled } from "../descriptive/unit_scaled.ts";

/**
 * (x − x̄)/s in ascending order, s with denominator n − 1.
 *
 * @param sample values in any order
 * @param test name of the test, for messages
 * @param minimum least number of values
 * @throws {RangeError} if there are fewer values, one is not finite, or all are equal
 *
 * @example
 * ```ts
 * import { standardised } from "./standardised.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...standardised(Float64Array.of(3, 1, 2), "example", 3)], [-1, 0, 1]);
 * ```
 */
export function standardised(sample: Float64Array, test: string, minimum: number): Float64Array {
  checkSample(sample, test, minimum);
  const { mean, variance } = moments(sample);
  if (!isSafeVariance(variance)) return standardised(unitScaled(sample).values, test, minimum);
  const sd = Math.sqrt(variance);
  const scores = sorted(sample);
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i]! - mean) / sd;
  return scores;
}

/**
 * Refuses samples that a test of normality cannot judge.
 *
 * @param sample values in any order
 * @param test name of the test, for messages
 * @param minimum least number of values
 * @throws {RangeError} if there are fewer values, one is not finite, or all are equal
 *
 * @example
 * ```ts
 * import { checkSample } from "./standardised.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => checkSample(Float64Array.of(2, 2, 2), "example", 3), /all values are equal/);
 * ```
 */
export function checkSample(sample: Float64Array, test: string, minimum: number): void {
  const n = sample.length;
  if (n < minimum) throw new RangeError(`${test}: ${n} values; at least ${minimum} are needed`);
  let equal = true;
  for (let i = 0; i < n; i++) {
    if (!Number.isFinite(sample[i]!)) {
      throw new RangeError(`${test}: value ${i} is ${sample[i]}, not a finite number`);
    }
    if (sample[i] !== sample[0]) equal = false;
  }
  if (equal) throw new RangeError(`${test}: all values are equal`);
}
