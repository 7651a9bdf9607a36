/** Hill's estimator. @module */
import { checkConfidence } from "../checks/check_confidence.ts";
import { gammaUpperQuantile } from "./gamma_quantile.ts";
import { upperOrderStatistics } from "./upper_order_statistics.ts";

/** What {@linkcode hill} returns. */
export interface Hill {
  /** ξ̂ = 1/α̂. */
  readonly shape: number;
  /** α̂. */
  readonly alpha: number;
  /** α̂/√k. */
  readonly standardError: number;
  /** Interval of α, exact for a Pareto tail. */
  readonly interval: readonly [lower: number, upper: number];
}

/**
 * Hill's estimator (1975, *Annals of Statistics* 3:1163): the mean of log(X₍ᵢ₎/X₍ₖ₊₁₎) over the k largest values estimates 1/α. If the tail above
 * X₍ₖ₊₁₎ is exactly Pareto then kξ̂/ξ follows Gamma(k, 1), which the interval inverts.
 *
 * On laws without a power tail it gives a number all the same: about 5 on normal data.
 *
 * @param x sample; its k + 1 largest values must be positive
 * @param k from 1 up to the size less 1
 * @param confidence coverage; .95 unless said otherwise
 * @returns the estimate; α̂ is infinite where the k + 1 largest values are equal
 * @throws {RangeError} if k does not suit the sample, one of the values is not positive and finite, or the confidence is not
 *   in (0, 1)
 *
 * @example
 * ```ts
 * import { hill } from "./hill.ts";
 * import assert from "node:assert/strict";
 *
 * const pareto = Float64Array.from({ length: 999 }, (_, i) => (1 - (i + 1) / 1000) ** (-1 / 1.5));
 * const { interval } = hill(pareto, 500);
 * assert(interval[0] < 1.5 && 1.5 < interval[1]);
 * ```
 */
export function hill(x: Float64Array, k: number, confidence = 0.95): Hill {
  checkConfidence("hill", confidence);
  const top = upperOrderStatistics("hill", x, k + 1, true);
  const base = Math.log(top[k]!);
  let sum = 0;
  for (let i = 0; i < k; i++) sum += Math.log(top[i]!) - base;
  const tail = (1 - confidence) / 2;
  return {
    shape: sum / k,
    alpha: k / sum,
    standardError: Math.sqrt(k) / sum,
    interval: [gammaUpperQuantile(1 - tail, k) / sum, gammaUpperQuantile(tail, k) / sum],
  };
}
