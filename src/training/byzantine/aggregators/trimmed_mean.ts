/** The trimmed mean of every coordinate. @module */
import { meanOfRanks } from "./order_statistics.ts";

/**
 * Coordinate by coordinate the mean without the f smallest and the f largest values (Yin et al. 2018, definition 2).
 *
 * @param gradients n vectors of one length
 * @param f values left out at each end; n > 2f
 * @throws {RangeError} if f is not a whole number in 0 … (n − 1)/2
 *
 * @example
 * ```ts
 * import { trimmedMean } from "./trimmed_mean.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [-100, 1, 3, 7].map((g) => Float32Array.of(g));
 * assert.deepEqual([...trimmedMean(gradients, 1)], [2]);
 * ```
 */
export function trimmedMean(gradients: readonly Float32Array[], f: number): Float32Array {
  const n = gradients.length;
  if (!(Number.isInteger(f) && f >= 0 && 2 * f < n)) {
    throw new RangeError(`trimmed mean: f must be a whole number below ${n}/2, got ${f}`);
  }
  return meanOfRanks(gradients, f, n - f);
}
