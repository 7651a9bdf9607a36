/** Noisy gradient descent on a quadratic: four informations about the same path, the exact one among them. @module */

/** w ← w − η(w − z̄) + N(0, σ²I), T times, on n examples Z ~ N(0, s²I_d). */
export interface NoisyDescent {
  /** n ≥ 1. */
  readonly examples: number;
  /** d ≥ 1. */
  readonly dimension: number;
  /** s, standard deviation of a coordinate of an example. */
  readonly deviation: number;
  /** η > 0. */
  readonly learningRate: number;
  /** σ > 0. */
  readonly sigma: number;
  /** T. */
  readonly steps: number;
}

/** In nats, each at most the next. */
export interface PathInformation {
  /** I(W_T; S) = (d/2) ln(1 + a²s²/(n·v)), a = 1 − (1−η)^T, v the variance of the accumulated noise. */
  readonly exact: number;
  /** I(W_1 … W_T; S) = (d/2) ln(1 + T·x), x = η²s²/(nσ²). */
  readonly path: number;
  /** Wang and Mao's sum over steps, (T·d/2) ln(1 + x). */
  readonly perStep: number;
  /** The chain rule's linear form, T·d·x/2. */
  readonly chain: number;
}

/**
 * Mutual information between data and the result of noisy full-batch gradient descent on ½‖w − z‖², in closed form, and the
 * three upper bounds of which every bound on generalisation is made.
 *
 * @param descent the process
 * @returns four informations in nats, above 0, each at most the next
 * @throws {RangeError} if a number is not positive
 *
 * @example
 * ```ts
 * import { pathInformation } from "./noisy_descent.ts";
 * import assert from "node:assert/strict";
 *
 * const { exact, chain } = pathInformation({
 *   examples: 20, dimension: 3, deviation: 1, learningRate: 0.1, sigma: 0.05, steps: 30,
 * });
 * assert.equal(exact.toFixed(3), "2.253");
 * assert.equal(chain.toFixed(3), "9.000");
 * ```
 */
export function pathInformation(descent: NoisyDescent): PathInformation {
  for (const [name, value] of Object.entries(descent)) {
    if (!(value > 0 && value < Infinity)) {
      throw new RangeError(`pathInformation: ${name} must be positive, not ${value}`);
    }
  }
  const { examples: n, dimension: d, deviation: s, learningRate, sigma, steps: T } = descent;
  const shrink = 1 - learningRate;
  const a = 1 - shrink ** T;
  // Σ_{t<T} σ²(1−η)^{2t}; at η = 1 only the last step's noise is left, at η = 2 all of it.
  const factor = shrink ** 2;
  const noise = factor === 1 ? T : (1 - factor ** T) / (1 - factor);
  const x = (learningRate * s / sigma) ** 2 / n;
  return {
    exact: d / 2 * Math.log1p((a * s) ** 2 / (n * sigma ** 2 * noise)),
    path: d / 2 * Math.log1p(T * x),
    perStep: T * d / 2 * Math.log1p(x),
    chain: T * d * x / 2,
  };
}
