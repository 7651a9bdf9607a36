/** Whether all of a sample are numbers. @module */

/**
 * Refuses a sample with NaN or an infinity, and one that is too small.
 *
 * @param caller name of the function, for the message
 * @param sample the values
 * @param least how many there must be
 * @throws {RangeError} with the place of the first that is none
 *
 * @example
 * ```ts
 * import { checkFinite } from "./check_finite.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => checkFinite("tTest", Float64Array.of(1, NaN)), /tTest: value 1 is NaN/);
 * ```
 */
export function checkFinite(
  caller: string,
  sample: Float64Array | Float32Array,
  least = 0,
): void {
  if (sample.length < least) {
    throw new RangeError(`${caller}: ${sample.length} value(s); at least ${least} are needed`);
  }
  for (let i = 0; i < sample.length; i++) {
    if (!Number.isFinite(sample[i]!)) {
      throw new RangeError(`${caller}: value ${i} is ${sample[i]}, not a finite number`);
    }
  }
}
