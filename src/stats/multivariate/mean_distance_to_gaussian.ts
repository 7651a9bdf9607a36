/** The mean distance of a point from a standard Gaussian: the term that the energy statistic needs. @module */
import { gammaRatio } from "./gamma_ratio.ts";

/** Poisson weights below this fraction of the largest are left out. */
const NEGLIGIBLE = 1e-18;

/**
 * E|a − Z| for a fixed point a and Z ~ N(0, I) in d dimensions: the mean of a non-central χ.
 *
 * Written as a Poisson mixture of central χ means, Σₖ Pois(k; |a|²/2) √2 Γ((d+1)/2 + k)/Γ(d/2 + k),
 * and summed outwards from the largest weight. All terms are positive; the alternating series usual
 * for this quantity (Székely & Rizzo 2005, equation 9) loses all digits by |a|² ≈ 70.
 *
 * @param d dimension, ≥ 1
 * @param squaredLength |a|², ≥ 0
 *
 * @example
 * ```ts
 * import { meanDistanceToGaussian } from "./mean_distance_to_gaussian.ts";
 * import assert from "node:assert/strict";
 *
 * // From the origin: the mean of a χ variable.
 * assert.ok(Math.abs(meanDistanceToGaussian(1, 0) - Math.sqrt(2 / Math.PI)) < 1e-14);
 * ```
 */
export function meanDistanceToGaussian(d: number, squaredLength: number): number {
  const rate = squaredLength / 2;
  const mode = Math.floor(rate);
  // Weights relative to the largest: their sum, not their formula, says what they are fractions of.
  const peak = 1;
  const peakMean = Math.SQRT2 * gammaRatio(d / 2 + mode);
  let sum = peakMean;
  let weights = peak;
  for (let k = mode, weight = peak, mean = peakMean; weight > NEGLIGIBLE; k++) {
    weight *= rate / (k + 1);
    mean *= ((d + 1) / 2 + k) / (d / 2 + k);
    sum += weight * mean;
    weights += weight;
  }
  for (let k = mode, weight = peak, mean = peakMean; k > 0 && weight > NEGLIGIBLE; k--) {
    weight *= k / rate;
    mean *= (d / 2 + k - 1) / ((d + 1) / 2 + k - 1);
    sum += weight * mean;
    weights += weight;
  }
  return sum / weights;
}
