import type { Directions } from "../engine.ts";
import { type Chunk, chunks } from "./chunks.ts";
import type { Session } from "./runtime/runtime.ts";
import type { Tile } from "./tiles.ts";

/** Floats of directions held at once, at most. */
const directionBudget = 2 ** 23;

/**
 * Makes a function that adds (n × tile) · (directions' tile)ᵀ to `projections`, with a few of the tile's columns at a
 * time so that the directions stay small.
 *
 * @param session runs `matmulTransposedGraph`
 * @param projections n × K, added to
 */
export function directionProjector(
  session: Session,
  { count: K, fill }: Directions & { kind: "dense" },
  n: number,
  projections: Float32Array,
): (tile: Tile, rows: Float32Array) => Promise<void> {
  const width = Math.max(1, Math.floor(directionBudget / Math.max(n, K)));
  const directions = new Float32Array(K * width);
  const left = new Float32Array(n * width);
  const output = new Float32Array(n * K);
  return async (tile, rows) => {
    for (const part of chunks(tile.length, width)) {
      const values = directions.subarray(0, K * part.count);
      fill(tile.offset + part.start, part.count, values);
      await session.run({
        a: { data: columns(rows, n, tile.length, part, left), shape: [n, part.count] },
        b: { data: values, shape: [K, part.count] },
      }, { product: { data: output, shape: [n, K] } });
      for (let i = 0; i < output.length; i++) projections[i]! += output[i]!;
    }
  };
}

/** Columns of an n × width matrix, copied side by side into `buffer` unless they are all of them. */
function columns(
  matrix: Float32Array,
  n: number,
  width: number,
  { start, count }: Chunk,
  buffer: Float32Array,
): Float32Array {
  if (count === width) return matrix;
  for (let j = 0; j < n; j++) {
    const from = j * width + start;
    buffer.set(matrix.subarray(from, from + count), j * count);
  }
  return buffer.subarray(0, n * count);
}
