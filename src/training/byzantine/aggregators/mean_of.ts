/** The mean of some of the gradients. @module */

/** Entries that are summed before the next are looked at: sums and rows stay in the cache. */
const TILE = 4096;

/**
 * The mean of the gradients of the named workers, summed in float64.
 *
 * @param gradients vectors of one length
 * @param workers which of them, at least one; all unless given
 * @throws {RangeError} if no worker is named
 *
 * @example
 * ```ts
 * import { meanOf } from "./mean_of.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [1, 3, 100].map((g) => Float32Array.of(g));
 * assert.deepEqual([...meanOf(gradients, [0, 1])], [2]);
 * ```
 */
export function meanOf(
  gradients: readonly Float32Array[],
  workers: readonly number[] = [...gradients.keys()],
): Float32Array {
  if (workers.length === 0) throw new RangeError("mean: no worker to average");
  const rows = workers.map((worker) => gradients[worker]!);
  const { length } = rows[0]!;
  const mean = new Float32Array(length);
  const sums = new Float64Array(Math.min(TILE, length));
  for (let start = 0; start < length; start += TILE) {
    const count = Math.min(TILE, length - start);
    sums.fill(0);
    for (const row of rows) {
      for (let j = 0; j < count; j++) sums[j]! += row[start + j]!;
    }
    for (let j = 0; j < count; j++) mean[start + j] = sums[j]! / rows.length;
  }
  return mean;
}
