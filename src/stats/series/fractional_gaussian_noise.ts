/** Exact samples of fractional Gaussian noise by circulant embedding. @module */
import { checkCount } from "../checks/check_count.ts";
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { fourier } from "./fourier.ts";

/**
 * Exact samples of fractional Gaussian noise: zero mean, unit variance, autocovariance
 * γ(k) = (|k + 1|²ᴴ − 2|k|²ᴴ + |k − 1|²ᴴ)/2, by circulant embedding. The embedding's eigenvalues are
 * never negative for this covariance, so nothing is approximated.
 *
 * Source: Davies & Harte, Biometrika 74 (1987) 95–101, appendix; Dietrich & Newsam, SIAM Journal on
 * Scientific Computing 18 (1997) 1088–1107; positivity: Craigmile, Journal of Time Series Analysis 24
 * (2003) 505–511.
 *
 * @param hurst H in (0, 1); 1/2 is white noise
 * @param length n ≥ 1 values each
 * @param random the stream of the normals
 * @param count how many independent series; two cost as much as one
 * @returns `count` independent series of `length` values with unit variance
 * @throws {RangeError} if H is not in (0, 1), or length or count is below 1
 *
 * @example
 * ```ts
 * import { fractionalGaussianNoise } from "./fractional_gaussian_noise.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = fractionalGaussianNoise(0.7, 100, stream("example"), 2);
 * assert.equal(first!.length, 100);
 * assert.notDeepEqual(first, second);
 * ```
 */
export function fractionalGaussianNoise(
  hurst: number,
  length: number,
  random: Stream,
  count = 1,
): Float64Array[] {
  if (!(hurst > 0 && hurst < 1)) {
    throw new RangeError(`fractionalGaussianNoise: H = ${hurst}; give one between 0 and 1`);
  }
  checkCount("fractionalGaussianNoise", "length", length, 1);
  checkCount("fractionalGaussianNoise", "series", count, 1);
  const half = 2 ** Math.ceil(Math.log2(length));
  const size = 2 * half;
  const scales = Float64Array.from(
    { length: size },
    (_, j) => autocovariance(hurst, Math.min(j, size - j)),
  );
  fourier(scales, new Float64Array(size));
  for (let j = 0; j < size; j++) scales[j] = Math.sqrt(Math.max(0, scales[j]!) / size);
  const series: Float64Array[] = [];
  for (let pair = 0; series.length < count; pair++) {
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    const child = random.child(pair);
    fillNormal(child, real);
    fillNormal(child, imaginary);
    for (let j = 0; j < size; j++) {
      real[j]! *= scales[j]!;
      imaginary[j]! *= scales[j]!;
    }
    fourier(real, imaginary);
    series.push(real.slice(0, length), imaginary.slice(0, length));
  }
  return series.slice(0, count);
}

/** γ(k), written so that the second difference does not cancel at large k. */
function autocovariance(hurst: number, k: number): number {
  if (k === 0) return 1;
  if (k === 1) return 2 ** (2 * hurst - 1) - 1;
  const up = Math.expm1(2 * hurst * Math.log1p(1 / k));
  const down = Math.expm1(2 * hurst * Math.log1p(-1 / k));
  return k ** (2 * hurst) * (up + down) / 2;
}
