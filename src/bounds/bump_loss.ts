/** A bounded loss whose risks are known in closed form: what a bound can be tested on. @module */

/** A point of the test-bed: examples Z ~ N(0, s²I_d). */
export interface BumpTask {
  /** d ≥ 1. */
  readonly dimension: number;
  /** s² > 0, variance of a coordinate of an example. */
  readonly spread: number;
}

function square(w: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < w.length; j++) sum += w[j]! ** 2;
  return sum;
}

/**
 * Population risk of the loss ℓ(w, z) = 1 − exp(−‖w − z‖²/2), which is bounded (R = ½), smoothed by virtual noise of variance
 * u; at u = 0 it is the risk itself:
 *
 *     1 − (1 + u + s²)^{−d/2} exp(−‖w‖²/(2(1 + u + s²)))
 *
 * @param w length d
 * @param task law of the examples
 * @param u variance of the smoothing noise, ≥ 0
 * @returns in [0, 1)
 *
 * @example
 * ```ts
 * import { bumpRisk } from "./bump_loss.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(bumpRisk([0, 0], { dimension: 2, spread: 1 }, 0), 0.5);
 * ```
 */
export function bumpRisk(w: ArrayLike<number>, task: BumpTask, u: number): number {
  const scale = 1 + u + task.spread;
  return 1 - scale ** (-task.dimension / 2) * Math.exp(-square(w) / (2 * scale));
}

/**
 * Loss at one example, smoothed by noise of variance u: 1 − (1 + u)^{−d/2} exp(−‖w − z‖²/(2(1 + u))).
 *
 * @param w length d
 * @param z length d
 * @param u variance of the smoothing noise, ≥ 0
 * @returns in [0, 1)
 *
 * @example
 * ```ts
 * import { bumpLoss } from "./bump_loss.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(bumpLoss([1, 0], [1, 0], 0), 0);
 * assert.equal(bumpLoss([1, 0], [1, 0], 1), 0.5);
 * ```
 */
export function bumpLoss(w: ArrayLike<number>, z: ArrayLike<number>, u: number): number {
  let distance = 0;
  for (let j = 0; j < w.length; j++) distance += (w[j]! - z[j]!) ** 2;
  return 1 - (1 + u) ** (-w.length / 2) * Math.exp(-distance / (2 * (1 + u)));
}

/**
 * Gradient of the loss at one example: (w − z)·exp(−‖w − z‖²/2).
 *
 * @param w length d
 * @param z length d
 * @param out receives the gradient
 * @returns `out`, filled: the first entries of the gradient, as many as it has room for
 *
 * @example
 * ```ts
 * import { bumpGradient } from "./bump_loss.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...bumpGradient([1, 2], [1, 2], new Float64Array(2))], [0, 0]);
 * ```
 */
export function bumpGradient(
  w: ArrayLike<number>,
  z: ArrayLike<number>,
  out: Float64Array,
): Float64Array {
  const weight = 1 - bumpLoss(w, z, 0);
  for (let j = 0; j < out.length; j++) out[j] = (w[j]! - z[j]!) * weight;
  return out;
}

/**
 * Gradient of the population risk: w·(1 + s²)^{−d/2−1} exp(−‖w‖²/(2(1 + s²))).
 *
 * @param w length d
 * @param task law of the examples
 * @param out receives the gradient
 * @returns `out`, filled: the first entries of the gradient, as many as it has room for
 *
 * @example
 * ```ts
 * import { bumpPopulationGradient } from "./bump_loss.ts";
 * import assert from "node:assert/strict";
 *
 * const out = bumpPopulationGradient([0, 0], { dimension: 2, spread: 1 }, new Float64Array(2));
 * assert.deepEqual([...out], [0, 0]);
 * ```
 */
export function bumpPopulationGradient(
  w: ArrayLike<number>,
  { dimension, spread }: BumpTask,
  out: Float64Array,
): Float64Array {
  const scale = 1 + spread;
  const weight = scale ** (-dimension / 2 - 1) * Math.exp(-square(w) / (2 * scale));
  for (let j = 0; j < out.length; j++) out[j] = w[j]! * weight;
  return out;
}
