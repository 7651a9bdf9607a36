/** Draws in which no element comes twice. @module */
import type { Stream } from "./stream.ts";
import { uniformInteger } from "./uniform_integer.ts";

/** Below this fraction of n a table of the moved places is cheaper than the whole list. */
const SPARSE_FRACTION = 1 / 16;

/**
 * `size` different indices in random order: every ordered selection from 0 … n − 1 is equally likely.
 *
 * The first `size` steps of a Fisher–Yates shuffle. Where size ≪ n only the places that moved are kept, so memory is
 * O(size); the result does not depend on which way is taken.
 *
 * @param s the stream
 * @param n number of elements, an integer in 0 … 2³¹ − 1
 * @param size number of draws, an integer in 0 … n
 * @returns the indices in the order drawn
 * @throws {RangeError} if n or size is not such an integer
 *
 * @example
 * ```ts
 * import { drawWithoutReplacement } from "./draw_without_replacement.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const subset = drawWithoutReplacement(stream("subset", 7), 60_000, 5000);
 * assert.equal(new Set(subset).size, 5000);
 * ```
 */
export function drawWithoutReplacement(s: Stream, n: number, size: number): Int32Array {
  if (!Number.isInteger(n) || n < 0 || n >= 2 ** 31) {
    throw new RangeError(`drawWithoutReplacement: n must be an integer in 0 … 2^31 - 1, not ${n}`);
  }
  if (!Number.isInteger(size) || size < 0 || size > n) {
    throw new RangeError(
      `drawWithoutReplacement: size must be an integer in 0 … ${n}, not ${size}`,
    );
  }
  return size < n * SPARSE_FRACTION ? sparse(s, n, size) : dense(s, n, size);
}

function dense(s: Stream, n: number, size: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    const j = i + uniformInteger(s, n - i);
    const swapped = order[i]!;
    order[i] = order[j]!;
    order[j] = swapped;
  }
  return order.slice(0, size);
}

function sparse(s: Stream, n: number, size: number): Int32Array {
  const moved = new Map<number, number>();
  const drawn = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const j = i + uniformInteger(s, n - i);
    drawn[i] = moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
    // Place i is never looked at again.
    moved.delete(i);
  }
  return drawn;
}
