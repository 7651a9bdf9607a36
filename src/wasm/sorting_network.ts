/** Comparisons that sort any numbers. @module */

/**
 * Batcher's merge exchange (Knuth, The Art of Computer Programming 3, algorithm 5.2.2M): pairs of places i < j; putting the
 * smaller number at i and the larger at j, pair after pair, sorts.
 *
 * @param n how many numbers
 *
 * @example
 * ```ts
 * import { sortingNetwork } from "./sorting_network.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(sortingNetwork(3), [[0, 2], [0, 1], [1, 2]]);
 * ```
 */
export function sortingNetwork(n: number): [number, number][] {
  const pairs: [number, number][] = [];
  const top = 2 ** Math.max(0, Math.ceil(Math.log2(n)) - 1);
  for (let p = top; p >= 1; p /= 2) {
    for (let q = top, r = 0, d = p;; [d, q, r] = [q - p, q / 2, p]) {
      for (let i = 0; i < n - d; i++) if ((i & p) === r) pairs.push([i, i + d]);
      if (q === p) break;
    }
  }
  return pairs;
}
