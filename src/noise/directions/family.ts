/** A family of directions that noise is projected on. @module */
import type { Directions } from "../../engines/engine.ts";

/** K directions, not normalised, and their norms: a projection is a product divided by its direction's norm. */
export interface DirectionFamily {
  /** E.g. `sphere`, `coordinates`, `layer layers.0.weight`, `rank-one`, `low-rank 8`, `gradient`. */
  readonly id: string;
  /** Number of directions, K. */
  readonly count: number;
  /** Path of the stream they were drawn from; empty where nothing was drawn. */
  readonly path: readonly (string | number)[];
  /** The directions in the form that is cheapest to project on. */
  readonly directions: Directions;
  /** K Euclidean norms in float64; computed at the first call. */
  norms(): Float64Array;
}

/**
 * Runs a computation at its first call only.
 *
 * @param compute the computation
 *
 * @example
 * ```ts
 * import { once } from "./family.ts";
 * import assert from "node:assert/strict";
 *
 * let calls = 0;
 * const value = once(() => ++calls);
 * assert.equal(value() + value(), 2);
 * ```
 */
export function once<Value>(compute: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: compute() }).value;
}
