/** McCulloch's estimator as a function of five quantiles. @module */
import {
  interpolatedFeatures,
  LEAST_ALPHA,
  type QuantileFeatures,
  quantileFeatures,
} from "./quantile_table.ts";
import type { StableValues } from "./stable_fit.ts";

const HALVINGS = 48;

/** The root of a monotone function on [low, high], or the end nearer to it. */
function bisect(low: number, high: number, rising: boolean, f: (x: number) => number): number {
  const sign = rising ? 1 : -1;
  if (sign * f(low) >= 0) return low;
  if (sign * f(high) <= 0) return high;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (sign * f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The stable law (S0) whose quantiles .05, .25, .5, .75 and .95 best agree with five given ones (McCulloch 1986, *Communications in
 * Statistics – Simulation and Computation* 15:1109): α and β from the ratio of spreads and the lean of the outer quantiles, then scale and
 * location. His printed tables are replaced by one that this project's quantile function made, in steps of 0.05 and 0.1 with bicubic interpolation, from α = 0.3 up.
 *
 * @param q five rising quantiles
 * @returns the parameters; α clipped to [0.3, 2], β to [−1, 1] and 0 at α = 2
 * @throws {RangeError} if the quantiles do not rise
 *
 * @example
 * ```ts
 * import { stableFromQuantiles } from "./from_quantiles.ts";
 * import assert from "node:assert/strict";
 *
 * // McCulloch's example of 1986
 * const law = stableFromQuantiles([-0.05413, 0, 0.00533, 0.03354, 0.05309]);
 * assert(Math.abs(law.alpha - 1.48) < 0.01 && Math.abs(law.beta + 0.22) < 0.01);
 * ```
 */
export function stableFromQuantiles(q: ArrayLike<number>): StableValues {
  if (!(q[4]! > q[3]! && q[3]! > q[1]! && q[1]! > q[0]! && q[2]! >= q[1]! && q[2]! <= q[3]!)) {
    throw new RangeError("stableFromQuantiles: the five quantiles must rise");
  }
  const { logSpread, lean } = quantileFeatures(q);
  const sign = lean < 0 ? -1 : 1;
  const alphaAt = (beta: number) =>
    bisect(LEAST_ALPHA, 2, false, (a) => interpolatedFeatures(a, beta).logSpread - logSpread);
  let beta = bisect(
    0,
    1,
    true,
    (b) => interpolatedFeatures(alphaAt(b), b).lean - Math.abs(lean),
  );
  const alpha = alphaAt(beta);
  if (alpha === 2) beta = 0;
  const features: QuantileFeatures = interpolatedFeatures(alpha, beta);
  const width = q[3]! - q[1]!;
  return {
    alpha,
    beta: sign * beta,
    scale: width / Math.exp(features.logWidth),
    location: q[2]! - sign * width * features.centre,
  };
}
