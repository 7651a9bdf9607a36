/** Norms of directions that are given tile by tile. @module */

/** Entries of all directions formed at once, at most. */
const TILE_ENTRIES = 1 << 20;

/**
 * Euclidean norms of K dense directions, summed in float64 over tiles, so that K × P floats are never held at once.
 *
 * @param count number of directions, K
 * @param length entries of one direction, P
 * @param fill as in `Directions`: writes entries offset … offset + length − 1 of all K directions, row-major
 *
 * @example
 * ```ts
 * import { tiledNorms } from "./norms.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...tiledNorms(2, 4, (_offset, _length, out) => out.fill(0.5))], [1, 1]);
 * ```
 */
export function tiledNorms(
  count: number,
  length: number,
  fill: (offset: number, length: number, out: Float32Array) => void,
): Float64Array {
  const width = Math.max(1, Math.min(length, Math.floor(TILE_ENTRIES / Math.max(count, 1))));
  const tile = new Float32Array(count * width);
  const squares = new Float64Array(count);
  for (let offset = 0; offset < length; offset += width) {
    const size = Math.min(width, length - offset);
    fill(offset, size, tile.subarray(0, count * size));
    for (let k = 0; k < count; k++) {
      let sum = 0;
      for (let i = k * size; i < (k + 1) * size; i++) sum += tile[i]! * tile[i]!;
      squares[k]! += sum;
    }
  }
  return squares.map(Math.sqrt);
}
