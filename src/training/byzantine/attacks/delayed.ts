/** The attack that sends old gradients. @module */

/**
 * A function of every step's own gradients that gives those of `steps` steps ago, and while there are none those of now. It
 * keeps gradients, not parameters: what it sends was honest when it was made.
 *
 * @param steps D ≥ 1
 * @throws {RangeError} if D is not a whole number above 0
 *
 * @example
 * ```ts
 * import { delayed } from "./delayed.ts";
 * import assert from "node:assert/strict";
 *
 * const send = delayed(2);
 * const sent = [10, 11, 12, 13].map((g) => send([Float32Array.of(g)])[0]![0]);
 * assert.deepEqual(sent, [10, 11, 10, 11]);
 * ```
 */
export function delayed(
  steps: number,
): (own: readonly Float32Array[]) => readonly Float32Array[] {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new RangeError(`delayed attack: steps must be a whole number above 0, got ${steps}`);
  }
  const kept: Float32Array[][] = [];
  let step = 0;
  return (own) => {
    const place = step++ % steps;
    const old = kept[place];
    kept[place] = own.map((gradient) => gradient.slice());
    return old ?? own;
  };
}
