/** L-moments of a sample. @module */
import { sorted } from "./sorted.ts";

/** The first four sample L-moments and their ratios. */
export interface LMoments {
  /** l₁, the mean. */
  readonly first: number;
  /** l₂, half of Gini's mean difference. */
  readonly second: number;
  /** l₃. */
  readonly third: number;
  /** l₄. */
  readonly fourth: number;
  /** t₃ = l₃/l₂, in [−1, 1] for the law; NaN for a constant sample. */
  readonly skewness: number;
  /** t₄ = l₄/l₂, .1226 for the normal law; NaN for a constant sample. */
  readonly kurtosis: number;
}

/**
 * Unbiased sample L-moments by probability-weighted moments bᵣ (Hosking 1990, Journal of the Royal Statistical Society B
 * 52, equation 3.1): l₁ = b₀, l₂ = 2b₁ − b₀, l₃ = 6b₂ − 6b₁ + b₀, l₄ = 20b₃ − 30b₂ + 12b₁ − b₀. They exist wherever the
 * mean does, so they describe heavy tails whose kurtosis does not exist.
 *
 * @param sample n ≥ 4 finite values in any order; ties are allowed
 * @returns l₁ … l₄ in the sample's unit, and the ratios t₃ and t₄ without a unit
 * @throws {RangeError} if n < 4 or a value is not finite
 *
 * @example
 * ```ts
 * import { lMoments } from "./l_moments.ts";
 * import assert from "node:assert/strict";
 *
 * const { first, second, skewness, kurtosis } = lMoments(Float64Array.of(4, 1, 3, 2, 5));
 * assert.deepEqual([first, second, skewness, kurtosis], [3, 1, 0, 0]);
 * ```
 */
export function lMoments(sample: Float64Array): LMoments {
  const n = sample.length;
  if (n < 4) throw new RangeError(`lMoments: ${n} values; at least 4 are needed`);
  const bad = sample.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    throw new RangeError(`lMoments: value ${bad} is ${sample[bad]}, not a finite number`);
  }
  const ascending = sorted(sample);
  // l₂, l₃ and l₄ do not see the location; without it nothing cancels.
  const centre = ascending[n >> 1]!;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let i = 0; i < n; i++) {
    const value = ascending[i]! - centre;
    const w1 = i / (n - 1);
    const w2 = w1 * ((i - 1) / (n - 2));
    const w3 = w2 * ((i - 2) / (n - 3));
    b0 += value;
    b1 += w1 * value;
    b2 += w2 * value;
    b3 += w3 * value;
  }
  const second = (2 * b1 - b0) / n;
  const third = (6 * b2 - 6 * b1 + b0) / n;
  const fourth = (20 * b3 - 30 * b2 + 12 * b1 - b0) / n;
  const spread = ascending[0] === ascending[n - 1] ? NaN : second;
  return {
    first: centre + b0 / n,
    second,
    third,
    fourth,
    skewness: third / spread,
    kurtosis: fourth / spread,
  };
}
