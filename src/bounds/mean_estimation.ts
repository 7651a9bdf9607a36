/** Estimating a mean: generalisation gap and informations in closed form. @module */

/** W = mean of n examples Z ~ N(μ, s²I_d), loss ‖w − z‖². */
export interface MeanEstimation {
  /** n ≥ 1. */
  readonly examples: number;
  /** d ≥ 1. */
  readonly dimension: number;
  /** s, standard deviation of a coordinate. */
  readonly deviation: number;
}

function requirePositive(where: string, task: MeanEstimation): void {
  for (const [name, value] of Object.entries(task)) {
    if (!(value > 0 && value < Infinity)) {
      throw new RangeError(`${where}: ${name} must be positive, not ${value}`);
    }
  }
}

/**
 * Expected gap between population and empirical risk of the mean: 2ds²/n.
 *
 * @param task n, d and s, all above 0
 * @returns in units of the loss ‖w − z‖², above 0
 * @throws {RangeError} if a number is not positive
 *
 * @example
 * ```ts
 * import { meanGap } from "./mean_estimation.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(meanGap({ examples: 10, dimension: 5, deviation: 1 }), 1);
 * ```
 */
export function meanGap(task: MeanEstimation): number {
  requirePositive("meanGap", task);
  return 2 * task.dimension * task.deviation ** 2 / task.examples;
}

/**
 * Information of the mean about one example, I(W; Z_i) = (d/2) ln(n/(n−1)), in nats: finite where I(W; S) is not.
 *
 * @param task n ≥ 2; d above 0; s, which does not matter
 * @returns nats, above 0; about d/(2n) for large n
 * @throws {RangeError} if a number is not positive, or n = 1, where W is the example
 *
 * @example
 * ```ts
 * import { singleExampleInformation } from "./mean_estimation.ts";
 * import assert from "node:assert/strict";
 *
 * const task = { examples: 2, dimension: 2, deviation: 3 };
 * assert.equal(singleExampleInformation(task), Math.LN2);
 * ```
 */
export function singleExampleInformation(task: MeanEstimation): number {
  requirePositive("singleExampleInformation", task);
  if (task.examples < 2) {
    throw new RangeError(`singleExampleInformation: examples must be >= 2, not ${task.examples}`);
  }
  return -task.dimension / 2 * Math.log1p(-1 / task.examples);
}

/**
 * Information of the mean plus N(0, τ²I) about all examples: (d/2) ln(1 + s²/(nτ²)), in nats.
 *
 * @param task n, d and s, all above 0
 * @param tau τ > 0
 * @returns nats, above 0; without limit as τ goes to 0
 * @throws {RangeError} if a number is not positive
 *
 * @example
 * ```ts
 * import { noisyMeanInformation } from "./mean_estimation.ts";
 * import assert from "node:assert/strict";
 *
 * const task = { examples: 4, dimension: 2, deviation: 2 };
 * assert.equal(noisyMeanInformation(task, 1), Math.LN2);
 * ```
 */
export function noisyMeanInformation(task: MeanEstimation, tau: number): number {
  requirePositive("noisyMeanInformation", task);
  if (!(tau > 0)) throw new RangeError(`noisyMeanInformation: tau must be positive, not ${tau}`);
  return task.dimension / 2 * Math.log1p((task.deviation / tau) ** 2 / task.examples);
}
