/** Sample moments up to the fourth. @module */
import { type Moments, momentsOfCentralSums } from "./central_sums.ts";

export type { Moments } from "./central_sums.ts";

/**
 * Mean, variance, skewness and excess kurtosis in two passes: the mean first, with a correction, then central sums.
 *
 * Standard errors: Fisher 1930, as in D'Agostino & Stephens 1986, chapter 9; exact under normality.
 *
 * @param sample n ≥ 1 finite values
 * @returns moments; variance is NaN at n = 1
 * @throws {RangeError} if the sample is empty
 *
 * @example
 * ```ts
 * import { moments } from "./moments.ts";
 * import assert from "node:assert/strict";
 *
 * const { mean, variance, skewness } = moments(Float64Array.of(1, 2, 3, 4));
 * assert.deepEqual([mean, variance, skewness], [2.5, 5 / 3, 0]);
 * ```
 */
export function moments(sample: Float64Array): Moments {
  const n = sample.length;
  if (n === 0) throw new RangeError("moments: the sample is empty");
  let sum = 0;
  for (let i = 0; i < n; i++) sum += sample[i]!;
  let mean = sum / n;
  let residual = 0;
  for (let i = 0; i < n; i++) residual += sample[i]! - mean;
  mean += residual / n;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    const d = sample[i]! - mean;
    const square = d * d;
    second += square;
    third += square * d;
    fourth += square * square;
  }
  return momentsOfCentralSums({ count: n, mean, second, third, fourth });
}
