/** Exit times of coarse discretisations beside a fine one of the same path. @module */
import { normal } from "../../../src/random/normal.ts";
import { symmetricStable } from "../../../src/random/symmetric_stable.ts";
import type { Stream } from "../../../src/random/stream.ts";

/** What drives the process, and how it is discretised. */
export interface DiscretisedWalk {
  readonly alpha: number;
  readonly epsilon: number;
  /** Factor of the Brownian part, beside ε. */
  readonly sigma: number;
  /** Number of coordinates, d. */
  readonly dimension: number;
  /** Norm beyond which it is out. */
  readonly edge: number;
  /** Step of the fine discretisation. */
  readonly fine: number;
  /** Steps of the coarse ones: whole multiples of the fine one. */
  readonly coarse: readonly number[];
}

/** Exit times of one path: the fine one's, then those of the coarse ones. */
export type PathTimes = readonly number[];

interface Walker {
  readonly step: number;
  /** Fine steps in one of its own. */
  readonly every: number;
  readonly position: Float64Array;
  readonly gathered: Float64Array;
  time: number | undefined;
}

/**
 * One path of w ← (1−η)w + z, z = εσ√η·N(0, I) + ε η^{1/α}·S with independent symmetric stable entries, on f = ½‖w‖². A coarse walk of step
 * η takes the sum of the increments of the fine walk since its last step, so all see the same noise.
 */
export function pathTimes(walk: DiscretisedWalk, s: Stream): PathTimes {
  const { alpha, epsilon, sigma, dimension, fine } = walk;
  const gaussian = epsilon * sigma * Math.sqrt(fine);
  const stable = epsilon * fine ** (1 / alpha);
  const walkers = [fine, ...walk.coarse].map((step): Walker => ({
    step,
    every: Math.round(step / fine),
    position: new Float64Array(dimension),
    gathered: new Float64Array(dimension),
    time: undefined,
  }));
  const increment = new Float64Array(dimension);
  for (let k = 1; walkers.some(({ time }) => time === undefined); k++) {
    for (let i = 0; i < dimension; i++) {
      increment[i] = gaussian * normal(s) + stable * symmetricStable(s, alpha);
    }
    for (const walker of walkers) {
      if (walker.time === undefined) advance(walker, increment, k, walk.edge);
    }
  }
  return walkers.map(({ time }) => time!);
}

function advance(walker: Walker, increment: Float64Array, k: number, edge: number): void {
  const { step, every, position, gathered } = walker;
  for (let i = 0; i < increment.length; i++) gathered[i]! += increment[i]!;
  if (k % every !== 0) return;
  let square = 0;
  for (let i = 0; i < position.length; i++) {
    const at = (1 - step) * position[i]! + gathered[i]!;
    position[i] = at;
    gathered[i] = 0;
    square += at * at;
  }
  if (square > edge * edge) walker.time = k / every * step;
}
