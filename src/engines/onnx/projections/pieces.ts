/** Cuts the flat vector of parameters into pieces of bounded size. @module */
import type { ParameterBlock } from "../../../models/model.ts";

/** Consecutive entries of one block. */
export interface Piece {
  /** Index into the layout. */
  readonly block: number;
  /** First entry inside the block. */
  readonly first: number;
  /** First entry inside the flat vector. */
  readonly offset: number;
  readonly length: number;
}

/** Cuts the flat vector into groups of at most `size` entries; a piece never crosses the border of a block. */
export function pieces(layout: readonly ParameterBlock[], size: number): Piece[][] {
  const groups: Piece[][] = [];
  let room = 0;
  for (const [block, { offset, size: entries }] of layout.entries()) {
    for (let first = 0; first < entries;) {
      if (room === 0) {
        groups.push([]);
        room = size;
      }
      const length = Math.min(room, entries - first);
      groups.at(-1)!.push({ block, first, offset: offset + first, length });
      first += length;
      room -= length;
    }
  }
  return groups;
}

/** Columns of a row-major matrix that a piece names; the matrix itself where these are all. */
export function pieceColumns(matrix: Float32Array, width: number, piece: Piece): Float32Array {
  if (piece.length === width) return matrix;
  const rows = matrix.length / width;
  const columns = new Float32Array(rows * piece.length);
  for (let row = 0; row < rows; row++) {
    const start = row * width + piece.first;
    columns.set(matrix.subarray(start, start + piece.length), row * piece.length);
  }
  return columns;
}
