/** Which examples each worker holds. @module */
import { permutation } from "../../random/permutation.ts";
import type { Stream } from "../../random/stream.ts";

/**
 * Deals examples out in the order of one permutation, so that every worker's share is a sample of the whole. Shares differ
 * by one example at most.
 *
 * @param examples N
 * @param workers m, from 1 to N
 * @param stream source of the permutation
 * @returns m lists of indices, disjoint, together 0 … N − 1
 * @throws {RangeError} if there are no workers, or more than examples
 *
 * @example
 * ```ts
 * import { iidSplit } from "./iid_split.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const shares = iidSplit(7, 2, stream("example"));
 * assert.deepEqual(shares.map((share) => share.length), [4, 3]);
 * assert.deepEqual(shares.flatMap((share) => [...share]).sort(), [0, 1, 2, 3, 4, 5, 6]);
 * ```
 */
export function iidSplit(examples: number, workers: number, stream: Stream): Int32Array[] {
  if (!Number.isInteger(workers) || workers < 1 || workers > examples) {
    throw new RangeError(`iidSplit: workers must be 1 … ${examples}, got ${workers}`);
  }
  const order = permutation(stream, examples);
  return Array.from({ length: workers }, (_, i) => order.filter((_, at) => at % workers === i));
}
