/** Whether a file can be noise at all: what is looked at before anything is said of its law. @module */
import type { ColumnTable } from "./columns/column_table.ts";
import type { MeasuredColumns } from "./columns/measure_columns.ts";
import type { RowSoundness } from "./columns/row_digest.ts";
import { type Ties, TIES_KINDS, type TiesKind } from "./columns/ties.ts";

/** Columns of one kind: how many, and the first. */
export interface SomeColumns {
  readonly count: number;
  /** Index in the file; null where there is none. */
  readonly first: number | null;
}

/** What is known of a file before its law is judged. */
export interface Soundness {
  readonly rows: RowSoundness;
  readonly columns: {
    /** Neither constant, nor counting, nor with ties: only these are judged. */
    readonly judged: number;
    /** Constant but for rounding: among the constant ones. */
    readonly constantButRounding: number[];
    /** Whole numbers with equal steps: an index, not noise. */
    readonly counting: SomeColumns;
    /** With more equal values than the tests would bear, by kind. */
    readonly ties: Readonly<Record<TiesKind, SomeColumns & { readonly example: Ties | null }>>;
    /** That cost half the minibatches or more by NaN or infinities. */
    readonly nonFinite: number[];
  };
  /** Whether rows and columns allow sentences on Gaussianity, tails and scales. */
  readonly sound: boolean;
  /** Whether rows of zeros, and rows that repeat others, are more than chance. */
  readonly zeroRows: boolean;
  readonly repeatedRows: boolean;
}

function some(table: ColumnTable, positions: Int32Array): SomeColumns {
  return {
    count: positions.length,
    first: positions.length === 0 ? null : table.at(positions[0]!).index,
  };
}

function ofKind(table: ColumnTable, positions: Int32Array) {
  const example = positions.length === 0 ? null : table.at(positions[0]!).ties;
  return { ...some(table, positions), example };
}

/** Share of repeated values at one distance that makes one column a copy. */
const COPIED = 0.1;

/** Share of the zeros that come as whole rows, or at the end of one column, above which they do not come by chance. */
const TOGETHER = 0.8;
/** Zeros at the end of one column that are more than a value. */
const AT_END = 3;

/** Rows that are zero throughout, where they are not the chance of columns that often are 0. */
function hasZeroRows({ rowSoundness, table }: MeasuredColumns): boolean {
  const { zero, zeroAtEnd } = rowSoundness;
  if (table.length === 1) return zeroAtEnd >= AT_END && zeroAtEnd >= TOGETHER * zero;
  // No column has more zeros than its most frequent value has copies; without ties it has next to none.
  const zeros = table.measures(({ ties }) => ties?.count ?? 0).reduce((a, b) => Math.min(a, b));
  return zero > 0 && zero >= TOGETHER * zeros;
}

/** Rows that repeat others; of one column, or of few with ties, values may repeat by chance, but not at one distance. */
function hasRepeatedRows(
  { rowSoundness: { repeated, atOneDistance }, table }: MeasuredColumns,
  n: number,
): boolean {
  if (table.length > 1 && table.judged().length > 0) return repeated > 0;
  return atOneDistance >= COPIED * n && atOneDistance >= 0.9 * repeated;
}

/**
 * Judges whether a file is sound. Continuous noise is with probability 0 zero in a whole row or equal in two, so that one such row
 * of several columns is enough.
 *
 * @param measured what the pass through the matrix found
 * @param minibatches rows that are used
 * @param batchSize examples per minibatch, where it was said
 *
 * @example
 * ```ts
 * import { soundnessOf } from "./soundness.ts";
 * import { measureColumns } from "./columns/measure_columns.ts";
 * import { memorySource } from "./input/matrix_source.ts";
 * import { normalNoise } from "./testing/noise.ts";
 * import assert from "node:assert/strict";
 *
 * const options = {
 *   columns: Int32Array.of(0, 1), details: 0, dropNonFinite: false, memory: 2 ** 20, workers: 1,
 * };
 * const judge = async (values: Float64Array) =>
 *   soundnessOf(
 *     await measureColumns(memorySource("noise", values, 50, 2, false), options),
 *     50,
 *     null,
 *   );
 * const noise = normalNoise("soundness", 100);
 * assert.ok((await judge(noise)).sound);
 * const { sound, zeroRows, rows } = await judge(noise.map((v, i) => i < 90 ? v : 0));
 * assert.deepEqual([sound, zeroRows, rows.zeroFrom], [false, true, 45]);
 * ```
 */
export function soundnessOf(
  measured: MeasuredColumns,
  minibatches: number,
  batchSize: number | null,
): Soundness {
  const { table, constantButRounding, rowSoundness, nonFiniteColumns } = measured;
  const judged = table.judged();
  const codes = table.measures(({ ties }) => ties === null ? -1 : TIES_KINDS.indexOf(ties.kind));
  const ties = Object.fromEntries(TIES_KINDS.map((kind, code) => [
    kind,
    ofKind(table, Int32Array.from(codes.keys()).filter((i) => codes[i] === code)),
  ])) as Soundness["columns"]["ties"];
  const zeroRows = hasZeroRows(measured);
  const repeatedRows = hasRepeatedRows(measured, minibatches);
  // Single examples drawn with replacement repeat as they should.
  const copied = repeatedRows && batchSize !== 1;
  return {
    rows: rowSoundness,
    columns: {
      judged: judged.length,
      constantButRounding,
      counting: some(table, table.counting()),
      ties,
      nonFinite: nonFiniteColumns,
    },
    zeroRows,
    repeatedRows,
    sound: judged.length > 0 && !zeroRows && !copied,
  };
}
