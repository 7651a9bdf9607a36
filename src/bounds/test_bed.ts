/** A learning task on which everything that a bound speaks of is known in closed form. @module */
import {
  bumpGradient,
  bumpLoss,
  bumpPopulationGradient,
  bumpRisk,
  type BumpTask,
} from "./bump_loss.ts";

/** Examples Z ~ N(0, s²I_d), one parameter vector of the same length. */
export interface BoundTestBed {
  /** d ≥ 1. */
  readonly dimension: number;
  /** s² > 0, variance of a coordinate of an example. */
  readonly spread: number;
  /** R, half the range of the loss: what a bounded loss is subgaussian with for every w. */
  readonly range: number;
  /** Loss at one example, smoothed by virtual noise of variance u ≥ 0. */
  loss(w: Float64Array, z: Float64Array, u: number): number;
  /** Population risk, smoothed likewise. */
  risk(w: Float64Array, u: number): number;
  /** Gradient of the loss at one example, u = 0; fills and returns `out`. */
  gradient(w: Float64Array, z: Float64Array, out: Float64Array): Float64Array;
  /** Gradient of the population risk, u = 0; fills and returns `out`. */
  populationGradient(w: Float64Array, out: Float64Array): Float64Array;
}

/**
 * The bounded bump 1 − exp(−‖w − z‖²/2) as a test-bed.
 *
 * @param task dimension and spread of the examples
 * @returns losses and risks in [0, 1), gradients of length d, all in closed form
 *
 * @example
 * ```ts
 * import { bumpBed } from "./test_bed.ts";
 * import assert from "node:assert/strict";
 *
 * const bed = bumpBed({ dimension: 2, spread: 1 });
 * assert.equal(bed.range, 0.5);
 * assert.equal(bed.risk(Float64Array.of(0, 0), 0), 0.5);
 * ```
 */
export function bumpBed(task: BumpTask): BoundTestBed {
  return {
    ...task,
    range: 0.5,
    loss: bumpLoss,
    risk: (w, u) => bumpRisk(w, task, u),
    gradient: bumpGradient,
    populationGradient: (w, out) => bumpPopulationGradient(w, task, out),
  };
}
