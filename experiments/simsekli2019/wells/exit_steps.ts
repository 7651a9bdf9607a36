/** How long a discretised process stays in a well. @module */

/** A quadratic well in one dimension, and what drives the process in it. */
export interface Well {
  /** κ: share of the way to the bottom that one step goes. */
  readonly contraction: number;
  /** Factor of the noise. */
  readonly scale: number;
  /** Edge of the well: the process is out where |x| exceeds it. */
  readonly edge: number;
  /** Longest path, in steps; a longer one counts as that. No limit unless given. */
  readonly longest?: number;
}

/**
 * The first k at which x ← (1−κ)x + scale·ξ, begun at the bottom, lies outside.
 *
 * @param noise the next ξ
 *
 * @example
 * ```ts
 * import { exitSteps } from "./exit_steps.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(exitSteps({ contraction: 0, scale: 1, edge: 2.5 }, () => 1), 3);
 * ```
 */
export function exitSteps(
  { contraction, scale, edge, longest = Infinity }: Well,
  noise: () => number,
): number {
  const keep = 1 - contraction;
  let x = 0;
  for (let k = 1; k < longest; k++) {
    x = keep * x + scale * noise();
    if (Math.abs(x) > edge) return k;
  }
  return longest;
}

/** Mean over `exits` paths. */
export function meanExitSteps(well: Well, exits: number, noise: () => number): number {
  let sum = 0;
  for (let i = 0; i < exits; i++) sum += exitSteps(well, noise);
  return sum / exits;
}

/**
 * A well of unit width in which noise of variance 1 gives the barrier B = 2H/ε²: x ← (1−κ)x + √(κ/B)·ξ. Steps are the time in units
 * of relaxation, times 1/κ.
 */
export function barrierWell(barrier: number, contraction: number): Well {
  return { contraction, scale: Math.sqrt(contraction / barrier), edge: 1 };
}
