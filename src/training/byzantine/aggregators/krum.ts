/** Krum and Multi-Krum. @module */
import { krumScores } from "./krum_scores.ts";
import { meanOf } from "./mean_of.ts";
import { smallest } from "./smallest.ts";

/**
 * Multi-Krum: the mean of the gradients with the smallest scores; Krum itself, which picks one, with `keep` = 1.
 *
 * @param gradients n vectors of one length
 * @param f Byzantine workers that are tolerated; n > 2f + 2
 * @param keep how many are averaged, 1 … n
 * @throws {RangeError} if f or `keep` is out of its range
 *
 * @example
 * ```ts
 * import { krum } from "./krum.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [0, 1, 2.1, 3.3, 10].map((g) => Float32Array.of(g));
 * assert.deepEqual([...krum(gradients, 1, 1)], [1]);
 * ```
 */
export function krum(gradients: readonly Float32Array[], f: number, keep: number): Float32Array {
  if (!(Number.isInteger(keep) && keep >= 1 && keep <= gradients.length)) {
    throw new RangeError(`Krum: keep must be 1 … ${gradients.length}, got ${keep}`);
  }
  return meanOf(gradients, smallest(krumScores(gradients, f), keep));
}
