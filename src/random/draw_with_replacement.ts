/** Draws in which an element may come again. @module */
import type { Stream } from "./stream.ts";
import { uniformInteger } from "./uniform_integer.ts";

/**
 * `size` independent indices, each uniform in 0 … n − 1.
 *
 * @param s the stream
 * @param n number of elements, an integer in 1 … 2³¹ − 1
 * @param size number of draws, an integer ≥ 0
 * @returns the indices in the order drawn
 * @throws {RangeError} if n or size is not such an integer
 *
 * @example
 * ```ts
 * import { drawWithReplacement } from "./draw_with_replacement.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(drawWithReplacement(stream("bootstrap"), 10, 10).length, 10);
 * ```
 */
export function drawWithReplacement(s: Stream, n: number, size: number): Int32Array {
  if (!Number.isInteger(n) || n < 1 || n >= 2 ** 31) {
    throw new RangeError(`drawWithReplacement: n must be an integer in 1 … 2^31 - 1, not ${n}`);
  }
  if (!Number.isInteger(size) || size < 0 || size >= 2 ** 31) {
    throw new RangeError(
      `drawWithReplacement: size must be an integer in 0 … 2^31 - 1, not ${size}`,
    );
  }
  const indices = new Int32Array(size);
  for (let i = 0; i < size; i++) indices[i] = uniformInteger(s, n);
  return indices;
}
