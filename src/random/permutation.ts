/** Random permutations. @module */
import type { Stream } from "./stream.ts";
import { uniformInteger } from "./uniform_integer.ts";

/**
 * A uniformly random permutation of 0 … n − 1 (Fisher–Yates, from the last place down).
 *
 * @param s the stream
 * @param n number of elements, an integer in 0 … 2³¹ − 1
 * @returns the permutation
 * @throws {RangeError} if n is not such an integer
 *
 * @example
 * ```ts
 * import { permutation } from "./permutation.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(permutation(stream("order"), 5).sort(), Int32Array.of(0, 1, 2, 3, 4));
 * ```
 */
export function permutation(s: Stream, n: number): Int32Array {
  if (!Number.isInteger(n) || n < 0 || n >= 2 ** 31) {
    throw new RangeError(`permutation: n must be an integer in 0 … 2^31 - 1, not ${n}`);
  }
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = uniformInteger(s, i + 1);
    const swapped = order[i]!;
    order[i] = order[j]!;
    order[j] = swapped;
  }
  return order;
}
