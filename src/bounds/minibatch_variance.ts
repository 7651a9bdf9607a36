/** The variance of a minibatch's gradient about the population's, exactly. @module */

/** What every example of a set says about its gradient at fixed parameters. */
export interface GradientMoments {
  /** Gradient of the mean loss, length P. */
  readonly mean: Float32Array;
  /** Mean of ‖∇ℓ_i‖² over the examples. */
  readonly meanSquare: number;
}

/** ‖a − b‖², summed in float64. */
export function squaredDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2;
  return sum;
}

/**
 * tr Σ = E‖∇ℓ_i − ∇L‖² = E‖∇ℓ_i‖² − ‖∇L‖²: the variance of one example's gradient within its set, summed over coordinates.
 *
 * @param moments of the set: gradient of length P, and mean square of the examples' own
 * @returns ≥ 0 up to rounding, in the squared unit of the gradient
 *
 * @example
 * ```ts
 * import { gradientTrace } from "./minibatch_variance.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(gradientTrace({ mean: Float32Array.of(1, 2), meanSquare: 7 }), 2);
 * ```
 */
export function gradientTrace({ mean, meanSquare }: GradientMoments): number {
  return meanSquare - squaredDistance(mean, new Float32Array(mean.length));
}

/**
 * V = E‖g_B − ḡ‖² over minibatches B of b examples of a training set S, drawn with replacement: tr Σ_S/b + ‖∇L_S − ḡ‖².
 * The second part, how far the training set's own gradient is from the population's, is what a variance about the
 * minibatch's or the training set's mean forgets; it does not shrink with b.
 *
 * @param set the training set
 * @param population ḡ
 * @param batchSize b, an integer ≥ 1
 * @returns V ≥ 0 up to rounding, in the squared unit of the gradient
 * @throws {RangeError} if lengths differ or b is not such an integer
 *
 * @example
 * ```ts
 * import { minibatchVariance } from "./minibatch_variance.ts";
 * import assert from "node:assert/strict";
 *
 * const set = { mean: Float32Array.of(1, 2), meanSquare: 7 };
 * assert.equal(minibatchVariance(set, Float32Array.of(1, 0), 4), 0.5 + 4);
 * ```
 */
export function minibatchVariance(
  set: GradientMoments,
  population: Float32Array,
  batchSize: number,
): number {
  if (population.length !== set.mean.length) {
    throw new RangeError(
      `minibatchVariance: ${population.length} population entries for ${set.mean.length}`,
    );
  }
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`minibatchVariance: b must be an integer >= 1, not ${batchSize}`);
  }
  return gradientTrace(set) / batchSize + squaredDistance(set.mean, population);
}
