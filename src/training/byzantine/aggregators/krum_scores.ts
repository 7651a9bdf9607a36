/** How far every gradient is from those nearest to it. @module */
import { squaredDistances } from "../squared_distances.ts";

/**
 * Krum's scores: the sum of squared distances to the n − f − 2 nearest other gradients (Blanchard et al. 2017, section 4).
 *
 * @param gradients n vectors of one length
 * @param f Byzantine workers that are tolerated; n > 2f + 2
 * @returns n scores, the smaller the better
 * @throws {RangeError} if f is not a whole number with 2f + 2 < n
 *
 * @example
 * ```ts
 * import { krumScores } from "./krum_scores.ts";
 * import assert from "node:assert/strict";
 *
 * const scores = krumScores([0, 1, 2, 3, 10].map((g) => Float32Array.of(g)), 1);
 * assert.deepEqual([...scores], [5, 2, 2, 5, 113]);
 * ```
 */
export function krumScores(gradients: readonly Float32Array[], f: number): Float64Array {
  const n = gradients.length;
  if (!(Number.isInteger(f) && f >= 0 && 2 * f + 2 < n)) {
    throw new RangeError(`Krum: f must be a whole number with 2f + 2 < ${n}, got ${f}`);
  }
  const squares = squaredDistances(gradients);
  return Float64Array.from({ length: n }, (_, i) => {
    const others = squares.slice(i * n, (i + 1) * n).filter((_, j) => j !== i).sort();
    return others.subarray(0, n - f - 2).reduce((sum, square) => sum + square, 0);
  });
}
