/** Runs through a matrix in blocks of columns. @module */
import { UserError } from "../../base/errors.ts";
import type { MatrixSource, Values } from "../input/matrix_source.ts";
import { type Block, blockColumns, blocksOf } from "./blocks.ts";
import { type ChunkWorkers, chunkWorkers } from "./chunk_workers.ts";
import { type ColumnTable, columnTable, NUMBERS } from "./column_table.ts";
import { FEWEST_ROWS } from "./measure_column.ts";
import { keptRows, nonFinite, nonFiniteError, nonFiniteWords } from "./non_finite.ts";
import { rowDigest, type RowSoundness } from "./row_digest.ts";

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
  /** Threads that share the columns of long work. */
  readonly workers: number;
  readonly onProgress?: (what: string, done: number, total: number) => void;
}

/** What a pass through the matrix found. */
export interface MeasuredColumns {
  readonly table: ColumnTable;
  readonly constant: number[];
  /** Those of them that are constant but for rounding. */
  readonly constantButRounding: number[];
  readonly rowSoundness: RowSoundness;
  /** Columns whose NaN or infinities alone cost half the minibatches or more. */
  readonly nonFiniteColumns: number[];
  /** Minibatches that were used; undefined where it is all of them. */
  readonly rows: Int32Array | undefined;
}

/** Seconds that a value of a column, and all details of one (most of it the maximum likelihood of a stable law), take about; shorter work is not worth a worker's start. */
const SECONDS = { value: 4e-8, details: 0.06, worthWorkers: 0.5 } as const;

/** Values of a chunk: enough to be worth a message, few beside a block. */
const CHUNK_VALUES = 2 ** 19;

/**
 * Measures all chosen columns in one pass; two where non-finite values are to be dropped.
 *
 * @throws {UserError} for NaN or infinities that are not to be dropped, too few minibatches, nothing but constant columns
 */
export async function measureColumns(
  source: MatrixSource,
  options: MeasureOptions,
): Promise<MeasuredColumns> {
  const { columns, details, dropNonFinite, memory } = options;
  const blocks = blocksOf(columns, blockColumns(source, memory));
  const { kept, worst } = dropNonFinite
    ? await keptRows(source, blocks)
    : { kept: undefined, worst: [] };
  const used = kept?.length ?? source.rows;
  if (used < FEWEST_ROWS) {
    const why = worst.length === 0
      ? "(rows are minibatches; see --axis)"
      : `(${nonFiniteWords(worst, source)})`;
    throw new UserError(
      `${source.name}: ${used} ${used === 1 ? "minibatch" : "minibatches"}${
        kept ? " without NaN or infinity" : ""
      }; at least ${FEWEST_ROWS} are needed ${why}`,
    );
  }
  const seconds = columns.length * used * SECONDS.value +
    Math.min(columns.length, details) * SECONDS.details;
  const workers = chunkWorkers(seconds < SECONDS.worthWorkers ? 1 : options.workers);
  const measured: Measured = {
    table: columnTable(columns.length),
    constant: [],
    constantButRounding: [],
    rows: kept,
  };
  const digest = rowDigest(source.rows);
  try {
    for (const block of blocks) {
      const values = await source.readColumns(block.from, block.count);
      if (kept === undefined && nonFinite(values).count > 0) {
        throw await nonFiniteError(source, blocks);
      }
      digest.add(values);
      await measureBlock({ ...block, values, rows: source.rows }, workers, measured, options);
    }
  } finally {
    workers.close();
  }
  if (measured.table.length === 0) {
    const rounding = measured.constantButRounding.length > 0 ? " but for rounding" : "";
    throw new UserError(
      `${source.name}: every column is constant${rounding}; there is no noise to test`,
    );
  }
  const nonFiniteColumns = worst.filter(({ count }) => 2 * count >= source.rows)
    .map(({ column }) => column);
  return { ...measured, nonFiniteColumns, rowSoundness: digest.finish(kept) };
}

type Measured = Omit<MeasuredColumns, "rowSoundness" | "nonFiniteColumns">;

/** Adds the columns of a block to the table, or to the constant ones. */
async function measureBlock(
  { from, count, values, rows }: Block & { readonly values: Values; readonly rows: number },
  workers: ChunkWorkers,
  { table, constant, constantButRounding, rows: kept }: Measured,
  { details, columns, onProgress }: MeasureOptions,
): Promise<void> {
  let done = table.length + constant.length;
  // Copies, since what a worker gets is gone from here.
  const chunk = (at: number, width: number) => ({
    values: values.slice(at * rows, (at + width) * rows),
    rows,
    kept,
  });
  const width = Math.max(1, Math.min(Math.ceil(count / 2), Math.floor(CHUNK_VALUES / rows)));
  const measured = await workers.measure(
    Math.ceil(count / width),
    (i) => chunk(i * width, Math.min(width, count - i * width)),
    (i) => onProgress?.("columns", done += Math.min(width, count - i * width), columns.length),
  );
  const varied: { readonly at: number; readonly numbers: Float64Array }[] = [];
  for (let at = 0; at < count; at++) {
    const start = (at % width) * NUMBERS;
    const numbers = measured[Math.floor(at / width)]!.numbers.subarray(start, start + NUMBERS);
    if (Number.isNaN(numbers[0])) {
      constant.push(from + at);
      if (numbers[1] === 1) constantButRounding.push(from + at);
    } else varied.push({ at, numbers });
  }
  const detailed = varied.slice(0, Math.max(0, details - table.length));
  let finished = 0;
  const found = await workers.measure(
    detailed.length,
    (i) => ({ ...chunk(detailed[i]!.at, 1), indices: [from + detailed[i]!.at] }),
    () => onProgress?.("columns in detail", ++finished, detailed.length),
    (i) =>
      onProgress?.(
        `columns in detail (at work on column ${from + detailed[i]!.at})`,
        finished,
        detailed.length,
      ),
  );
  varied.forEach(({ at, numbers }, i) => table.add(from + at, numbers, found[i]?.details[0]));
}
