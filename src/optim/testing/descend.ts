/** Test only: the path of an optimizer. @module */
import type { Optimizer } from "../optimizer.ts";

/**
 * Parameters after each of T steps, taken in place.
 *
 * @param gradient gradient at the parameters before step t = 1 … T
 *
 * @example
 * ```ts
 * import { descend } from "./descend.ts";
 * import { sgd } from "../sgd.ts";
 * import assert from "node:assert/strict";
 *
 * const path = descend(sgd(), [1], 0.5, 2, (w) => w);
 * assert.deepEqual(path.map(([w]) => w), [0.5, 0.25]);
 * ```
 */
export function descend(
  optimizer: Optimizer,
  start: ArrayLike<number>,
  learningRate: number,
  steps: number,
  gradient: (parameters: Float32Array, t: number) => Float32Array,
): Float32Array[] {
  let state = optimizer.initialState(Float32Array.from(start));
  return Array.from({ length: steps }, (_, i) => {
    state = optimizer.step(state, gradient(state.parameters, i + 1), learningRate, state);
    return state.parameters.slice();
  });
}
