/** Cuts the columns of a matrix into pieces that fit into the memory. @module */
import type { MatrixSource } from "../input/matrix_source.ts";

/** A piece of consecutive columns. */
export interface Block {
  readonly from: number;
  readonly count: number;
}

/**
 * The chosen columns in blocks of neighbours.
 *
 * @param columns ascending
 * @param most columns of a block
 *
 * @example
 * ```ts
 * import { blockColumns, blocksOf } from "./blocks.ts";
 * import { memorySource } from "../input/matrix_source.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(blocksOf(Int32Array.of(0, 1, 2, 5), 2), [
 *   { from: 0, count: 2 }, { from: 2, count: 1 }, { from: 5, count: 1 },
 * ]);
 * const source = memorySource("noise", new Float64Array(200), 100, 2, false);
 * assert.equal(blockColumns(source, 4800), 3); // half of the bytes, 800 a column
 * ```
 */
export function blocksOf(columns: Int32Array, most: number): Block[] {
  const blocks: { from: number; count: number }[] = [];
  for (const column of columns) {
    const last = blocks.at(-1);
    if (last && column === last.from + last.count && last.count < most) last.count++;
    else blocks.push({ from: column, count: 1 });
  }
  return blocks;
}

/** Columns of a block: what is read, and as much again for the chunks that are being measured. */
export function blockColumns({ rows, bytes }: MatrixSource, memory: number): number {
  return Math.max(1, Math.floor(memory / (2 * rows * bytes)));
}
