/** Sample moments up to the fourth. @module */
import { aboutMean, type Moments, momentsOfCentralSums } from "./central_sums.ts";
import { unitScaled } from "./unit_scaled.ts";

export type { Moments } from "./central_sums.ts";

/** Sums of fourth powers outside of this range have lost digits to underflow, or overflowed. */
const SAFE = { least: 1e-280, most: 1e280 } as const;

/**
 * Mean, variance, skewness and excess kurtosis in two passes: the mean first, with a correction, then central sums, into
 * which what rounding left of the mean is carried.
 *
 * Standard errors: Fisher 1930, as in D'Agostino & Stephens 1986, chapter 9; exact under normality.
 *
 * Any scale from 1e−300 to 1e300 serves; a value that is not finite makes the variance, skewness and kurtosis NaN.
 *
 * @param sample n ≥ 1 values
 * @returns moments; variance is NaN at n = 1, skewness and kurtosis are NaN for a constant sample
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
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    const d = sample[i]! - mean;
    const square = d * d;
    first += d;
    second += square;
    third += square * d;
    fourth += square * square;
  }
  if (fourth > SAFE.least && fourth < SAFE.most) {
    return momentsOfCentralSums(aboutMean({ count: n, mean, first, second, third, fourth }));
  }
  return rescaledMoments(sample, mean);
}

/** Moments of what is constant, not finite, or too small or large for powers of its values. */
function rescaledMoments(sample: Float64Array, mean: number): Moments {
  const count = sample.length;
  if (!sample.every(Number.isFinite)) {
    return momentsOfCentralSums({ count, mean, second: NaN, third: NaN, fourth: NaN });
  }
  const first = sample[0]!;
  // Said by the values: rounding of the mean may leave sums above 0.
  if (sample.every((value) => value === first)) {
    return momentsOfCentralSums({ count, mean: first, second: 0, third: 0, fourth: 0 });
  }
  // Deviations of values of size 1 are at least 2⁻⁵³: this ends at the first call.
  const { values, unit } = unitScaled(sample);
  const scaled = moments(values);
  return { ...scaled, mean: scaled.mean * unit, variance: scaled.variance * unit * unit };
}
