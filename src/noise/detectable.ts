/** How small a departure from normality n draws can show, and at which batch size noise passes. @module */
import { normalQuantile } from "../stats/special/normal.ts";
import type { ColumnMoments } from "./cumulants.ts";

/** Level and power of the test that is thought of; .05 and .80 unless given. */
export interface TestDesign {
  /** Level α of the two-sided test. */
  readonly level?: number;
  /** Power 1 − β. */
  readonly power?: number;
}

/** The smallest effects that a sample of n shows at the given level and power. */
export interface MinimumDetectable {
  /** |skewness| */
  readonly skewness: number;
  /** |excess kurtosis| */
  readonly excessKurtosis: number;
}

/**
 * The smallest |skewness| and |excess kurtosis| that n independent draws show with the given power. Sample skewness and
 * kurtosis of n normal draws have variances near 6/n and 24/n, so a two-sided test of level α has power 1 − β at
 *
 *     |γ| = (z_{1−α/2} + z_{1−β})·√(6/n),   |κ| = (z_{1−α/2} + z_{1−β})·√(24/n)
 *
 * that is n ≈ 47/γ² and n ≈ 188/κ² at .05 and .80. An approximation for small effects:
 * it takes the variance under normality, and a test through the one cumulant.
 *
 * @param draws n ≥ 1
 * @param design level and power
 * @returns both sizes
 *
 * @example
 * ```ts
 * import { minimumDetectable } from "./detectable.ts";
 * import assert from "node:assert/strict";
 *
 * const { skewness, excessKurtosis } = minimumDetectable(1000);
 * assert.equal(Math.round(1000 * skewness ** 2), 47);
 * assert.equal(Math.round(1000 * excessKurtosis ** 2), 188);
 * ```
 */
export function minimumDetectable(
  draws: number,
  { level = 0.05, power = 0.8 }: TestDesign = {},
): MinimumDetectable {
  const distance = normalQuantile(1 - level / 2) + normalQuantile(power);
  return {
    skewness: distance * Math.sqrt(6 / draws),
    excessKurtosis: distance * Math.sqrt(24 / draws),
  };
}

/** b*(n) of K directions. */
export interface PassingBatchSizes {
  /** Smallest b at which the skewness stays below the smallest detectable one: ∝ n. */
  readonly bySkewness: Float64Array;
  /** Smallest b at which the excess kurtosis does: ∝ √n. */
  readonly byKurtosis: Float64Array;
  /** Smallest b at which neither reaches the power: the larger of the two. */
  readonly byEither: Float64Array;
}

/**
 * The batch size b*(n) at which each direction's noise passes as Gaussian: the smallest whole b for which neither exact
 * cumulant of a minibatch mean drawn with replacement, γ/√b and κ/b, is found with the given power in n draws. It is a property of n: nothing becomes Gaussian at a b of its own.
 *
 * @param population exact moments of one drawn example
 * @param draws n ≥ 1
 * @param design level and power
 * @returns K values each: 1 where even single examples pass, ∞ where a direction has no noise, because a sample without any
 * spread is rejected at every batch size
 *
 * @example
 * ```ts
 * import { cumulants } from "./cumulants.ts";
 * import { passingBatchSizes } from "./detectable.ts";
 * import assert from "node:assert/strict";
 *
 * // One non-zero value in 50: γ = 6.86 and κ = 45, so b* ≈ 21.2 γ² = 1000 at n = 1000.
 * const sparse = cumulants(Float64Array.from({ length: 50 }, (_, i) => i === 0 ? 1 : 0), 1);
 * assert.equal(passingBatchSizes(sparse, 1000).byEither[0], 999);
 * ```
 */
export function passingBatchSizes(
  population: ColumnMoments,
  draws: number,
  design: TestDesign = {},
): PassingBatchSizes {
  const visible = minimumDetectable(draws, design);
  // γ²/b < visible² and |κ|/b < visible; equality still counts as found, hence floor + 1.
  const above = (ratio: number) => Number.isNaN(ratio) ? Infinity : Math.floor(ratio) + 1;
  const bySkewness = population.skewness.map((gamma) => above((gamma / visible.skewness) ** 2));
  const byKurtosis = population.excessKurtosis.map((kappa) =>
    above(Math.abs(kappa) / visible.excessKurtosis)
  );
  return {
    bySkewness,
    byKurtosis,
    byEither: bySkewness.map((b, k) => Math.max(b, byKurtosis[k]!)),
  };
}
