/** The states that a chain passes through. @module */
import type { Matrix } from "../stats/linear_algebra/matrix.ts";
import type { Chain } from "./chain.ts";

/**
 * Runs a chain and keeps every `thinning`-th state.
 *
 * @param chain goes on from where it stands
 * @param steps number of steps, a positive multiple of `thinning`
 * @param thinning 1 unless given
 * @returns steps/thinning × d: row k is the state after (k + 1)·thinning steps
 * @throws {RangeError} if the numbers do not fit
 *
 * @example
 * ```ts
 * import { runChain } from "./run_chain.ts";
 * import assert from "node:assert/strict";
 *
 * const theta = Float64Array.of(0);
 * const counter = { theta, evaluations: 0, step: () => void theta[0]!++, move() {}, remember() {} };
 * assert.deepEqual([...runChain(counter, 6, 2).values], [2, 4, 6]);
 * ```
 */
export function runChain(chain: Chain, steps: number, thinning = 1): Matrix {
  if (!(Number.isInteger(steps / thinning) && steps > 0 && Number.isInteger(thinning))) {
    throw new RangeError(
      `runChain: steps must be a positive multiple of thinning, not ${steps} and ${thinning}`,
    );
  }
  const d = chain.theta.length;
  const rows = steps / thinning;
  const values = new Float64Array(rows * d);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < thinning; k++) chain.step();
    values.set(chain.theta, row * d);
  }
  return { rows, columns: d, values };
}
