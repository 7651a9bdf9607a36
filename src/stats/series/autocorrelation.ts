/** The sample autocorrelation function of a series, by the fast Fourier transform. @module */
import { mean } from "../descriptive/mean.ts";
import { checkSeries } from "./check_series.ts";
import { fourier } from "./fourier.ts";

/**
 * The sample autocorrelation function ρ̂ₖ = Σₜ (xₜ − x̄)(xₜ₊ₖ − x̄) / Σₜ (xₜ − x̄)², with the divisor n at
 * every lag, which keeps the sequence positive definite (Box & Jenkins 1976, equation 2.1.11). By the
 * fast Fourier transform, O(n log n) for all lags. For white noise each ρ̂ₖ has mean near −1/n and
 * standard deviation near 1/√n.
 *
 * @param x n ≥ 2 values in order
 * @param lags the largest lag, 0 ≤ lags < n; n − 1 if left out
 * @returns lags + 1 values, the first of which is 1
 * @throws {RangeError} if the series is too short, not finite or constant, or lags is out of range
 *
 * @example
 * ```ts
 * import { autocorrelation } from "./autocorrelation.ts";
 * import assert from "node:assert/strict";
 *
 * const [, first] = autocorrelation(Float64Array.of(1, -1, 1, -1), 1);
 * assert.ok(Math.abs(first! + 3 / 4) < 1e-15);
 * ```
 */
export function autocorrelation(x: Float64Array, lags: number = x.length - 1): Float64Array {
  checkSeries(x, 2, "autocorrelation");
  const n = x.length;
  if (!Number.isInteger(lags) || lags < 0 || lags >= n) {
    throw new RangeError(`autocorrelation: lag ${lags} of ${n} values; give 0 to ${n - 1}`);
  }
  // Zeros behind the series, so that no product wraps around.
  const size = 2 ** Math.ceil(Math.log2(n + lags + 1));
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const centre = mean(x);
  const scale = x.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  for (let t = 0; t < n; t++) real[t] = (x[t]! - centre) / scale;
  fourier(real, imaginary);
  for (let k = 0; k < size; k++) {
    real[k] = real[k]! ** 2 + imaginary[k]! ** 2;
    imaginary[k] = 0;
  }
  // The power spectrum is even, so the forward transform inverts it up to the factor 1/size.
  fourier(real, imaginary);
  return Float64Array.from({ length: lags + 1 }, (_, k) => real[k]! / real[0]!);
}
