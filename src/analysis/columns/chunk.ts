/** A few columns that are measured together, here or in a worker. @module */
import { stream } from "../../random/stream.ts";
import type { Values } from "../input/matrix_source.ts";
import { NUMBERS, numbersOf } from "./column_table.ts";
import { measureColumn } from "./measure_column.ts";
import { counts, isConstantButRounding } from "./rounding.ts";
import { type ColumnDetails, measureDetails } from "./measure_details.ts";

/** Columns in one piece. */
export interface Chunk {
  /** Column after column. */
  readonly values: Values;
  /** Values of a column. */
  readonly rows: number;
  /** Minibatches that are used; undefined where it is all of them. */
  readonly kept: Int32Array | undefined;
}

/** A chunk, and the indices of its columns where their details are wanted, too. */
export type ChunkTask = Chunk & { readonly indices?: readonly number[] };

/** What {@linkcode measureChunk} found. */
export interface MeasuredChunk {
  /** {@linkcode NUMBERS} per column; of a constant one the first is NaN, the second 1 where it is so but for rounding. */
  readonly numbers: Float64Array;
  /** Of every column that is not constant, where they were wanted. */
  readonly details: readonly ColumnDetails[];
}

/** One column in double precision, without the rows that are left out. */
export function columnOf({ values, rows, kept }: Chunk, at: number): Float64Array {
  const column = values.subarray(at * rows, (at + 1) * rows);
  return kept === undefined ? new Float64Array(column) : Float64Array.from(kept, (i) => column[i]!);
}

/**
 * Measures the columns of a chunk.
 *
 * @param task n ≥ 8 finite values per column
 *
 * @example
 * ```ts
 * import { measureChunk } from "./chunk.ts";
 * import assert from "node:assert/strict";
 *
 * const values = Float32Array.from({ length: 20 }, (_, i) => i < 10 ? i : 7);
 * const { numbers } = measureChunk({ values, rows: 10, kept: undefined });
 * assert.equal(numbers[0], 4.5);
 * assert(Number.isNaN(numbers[numbers.length / 2]));
 * ```
 */
export function measureChunk({ indices, ...chunk }: ChunkTask): MeasuredChunk {
  const columns = chunk.values.length / chunk.rows;
  const numbers = new Float64Array(columns * NUMBERS).fill(NaN);
  const details: ColumnDetails[] = [];
  for (let c = 0; c < columns; c++) {
    const column = columnOf(chunk, c);
    const counting = counts(column);
    // Sorts it, too.
    const measures = measureColumn(column);
    if (measures === undefined) continue;
    if (isConstantButRounding(column)) {
      numbers[c * NUMBERS + 1] = 1;
      continue;
    }
    numbers.set(numbersOf(measures, counting), c * NUMBERS);
    if (indices === undefined) continue;
    details.push(measureDetails(column, measures.mean, stream("analyze", "order", indices[c]!)));
  }
  return { numbers, details };
}
