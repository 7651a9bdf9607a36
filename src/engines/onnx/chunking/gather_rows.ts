/** Copies chosen rows of a matrix. @module */
/**
 * Copies rows of a row-major matrix, in the order of `indices`, to the beginning of `out`.
 *
 * @example
 * ```ts
 * import { gatherRows } from "./gather_rows.ts";
 * import assert from "node:assert/strict";
 *
 * const out = new Float32Array(4);
 * gatherRows(Float32Array.of(1, 2, 3, 4, 5, 6), 2, Int32Array.of(2, 0), out);
 * assert.deepEqual([...out], [5, 6, 1, 2]);
 * ```
 */
export function gatherRows(
  matrix: Float32Array,
  width: number,
  indices: Int32Array,
  out: Float32Array,
): void {
  for (let j = 0; j < indices.length; j++) {
    const start = indices[j]! * width;
    out.set(matrix.subarray(start, start + width), j * width);
  }
}
