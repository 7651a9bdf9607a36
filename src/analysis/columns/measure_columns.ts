/** Runs through a matrix in blocks of columns. @module */
import { UserError } from "../../errors.ts";
import { stream } from "../../random/mod.ts";
import type { MatrixSource, Values } from "../input/matrix_source.ts";
import { type ColumnTable, columnTable } from "./column_table.ts";
import { FEWEST_ROWS, measureColumn } from "./measure_column.ts";
import { measureDetails } from "./measure_details.ts";
import { keptRows, nonFinite, nonFiniteError } from "./non_finite.ts";

/** What {@linkcode measureColumns} needs. */
export interface MeasureOptions {
  /** Columns of the source, ascending. */
  readonly columns: Int32Array;
  /** How many columns get every test and fit: the first that are not constant. */
  readonly details: number;
  /** Leave out minibatches with a NaN or an infinity, instead of refusing. */
  readonly dropNonFinite: boolean;
  /** Bytes that a block may take. */
  readonly memory: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a pass through the matrix found. */
export interface MeasuredColumns {
  readonly table: ColumnTable;
  readonly constant: readonly number[];
  /** Minibatches that were used; undefined where it is all of them. */
  readonly rows: Int32Array | undefined;
}

/** A piece of consecutive columns. */
interface Block {
  readonly from: number;
  readonly count: number;
}

/**
 * Blocks that cover the chosen columns and fit into the memory; columns in between are read only where a gap is short.
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

/** One column of a block in double precision, without the rows that are left out. */
export function columnOf(
  block: Values,
  at: number,
  rows: number,
  kept: Int32Array | undefined,
): Float64Array {
  const values = block.subarray(at * rows, (at + 1) * rows);
  return kept === undefined ? new Float64Array(values) : Float64Array.from(kept, (i) => values[i]!);
}

/** Columns of a block: what is read, and a copy of one column in double precision. */
export function blockColumns({ rows, bytes }: MatrixSource, memory: number): number {
  return Math.max(1, Math.floor(memory / (2 * rows * bytes)));
}

/**
 * Measures all chosen columns in one pass; two where non-finite values are to be dropped.
 *
 * @throws {UserError} for NaN or infinities that are not to be dropped, too few minibatches, nothing but constant columns
 */
export async function measureColumns(
  source: MatrixSource,
  options: MeasureOptions,
): Promise<MeasuredColumns> {
  const { columns, details, dropNonFinite, memory, onProgress } = options;
  const blocks = blocksOf(columns, blockColumns(source, memory));
  const rows = dropNonFinite ? await keptRows(source, blocks) : undefined;
  const used = rows?.length ?? source.rows;
  if (used < FEWEST_ROWS) {
    throw new UserError(
      `${source.name}: ${used} minibatches${
        rows ? " without NaN or infinity" : ""
      }; at least ${FEWEST_ROWS} are needed (rows are minibatches; see --axis)`,
    );
  }
  const table = columnTable(columns.length);
  const constant: number[] = [];
  let done = 0;
  for (const block of blocks) {
    const values = await source.readColumns(block.from, block.count);
    if (rows === undefined && nonFinite(values).count > 0) {
      throw await nonFiniteError(source, blocks);
    }
    for (let c = 0; c < block.count; c++) {
      const column = columnOf(values, c, source.rows, rows);
      const measures = measureColumn(column);
      const index = block.from + c;
      if (measures === undefined) constant.push(index);
      else if (table.length >= details) table.add(index, measures);
      else {
        const random = stream("analyze", "order", index);
        table.add(index, measures, measureDetails(column, measures.mean, random));
      }
      onProgress?.(++done, columns.length);
    }
  }
  if (table.length === 0) {
    throw new UserError(`${source.name}: every column is constant; there is no noise to test`);
  }
  return { table, constant, rows };
}
