/** Sums of every worker's gradients over a window of steps. @module */

/** Sums that are begun anew at every multiple of the window's length. */
export interface WindowSums {
  /**
   * Takes in a step's gradients; asked for steps 0, 1, 2, … in order.
   *
   * @param step number of the step
   * @param gradients one vector for each worker
   * @param weight factor on this step's gradients
   * @returns the sums since the last multiple of the length, this step included; they change with the next call
   */
  add(
    step: number,
    gradients: readonly Float32Array[],
    weight?: number,
  ): readonly Float64Array[];
}

/**
 * @param length steps of the window, at least 1
 * @throws {RangeError} if it is not a whole number above 0
 *
 * @example
 * ```ts
 * import { windowSums } from "./window_sums.ts";
 * import assert from "node:assert/strict";
 *
 * const sums = windowSums(2);
 * const seen = [1, 2, 3].map((g, step) => sums.add(step, [Float32Array.of(g)])[0]![0]);
 * assert.deepEqual(seen, [1, 3, 3]);
 * ```
 */
export function windowSums(length: number): WindowSums {
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(
      `safeguard: a window's length must be a whole number above 0, got ${length}`,
    );
  }
  let sums: Float64Array[] = [];
  return {
    add(step, gradients, weight = 1) {
      if (sums.length === 0) sums = gradients.map((gradient) => new Float64Array(gradient.length));
      if (step % length === 0) { for (const sum of sums) sum.fill(0); }
      sums.forEach((sum, i) => {
        const gradient = gradients[i]!;
        for (let j = 0; j < sum.length; j++) sum[j]! += weight * gradient[j]!;
      });
      return sums;
    },
  };
}
