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

/** Rows of so few columns repeat by chance where the columns have ties. */
function repeatsMatter({ rowSoundness, table }: MeasuredColumns, batchSize: number | null) {
  // Single examples drawn with replacement repeat as they should; one column repeats as its values do.
  return rowSoundness.repeated > 0 && batchSize !== 1 && table.length > 1 &&
    table.judged().length > 0;
}

/**
 * Judges whether a file is sound. Continuous noise is with probability 0 zero in a whole row or equal in two, so that one such row
 * of several columns is enough.
 *
 * @param measured what the pass through the matrix found
 * @param batchSize examples per minibatch, where it was said
 */
export function soundnessOf(measured: MeasuredColumns, batchSize: number | null): Soundness {
  const { table, constantButRounding, rowSoundness, nonFiniteColumns } = measured;
  const judged = table.judged();
  const codes = table.measures(({ ties }) => ties === null ? -1 : TIES_KINDS.indexOf(ties.kind));
  const ties = Object.fromEntries(TIES_KINDS.map((kind, code) => [
    kind,
    ofKind(table, Int32Array.from(codes.keys()).filter((i) => codes[i] === code)),
  ])) as Soundness["columns"]["ties"];
  const zeroRows = rowSoundness.zero > 0 && table.length > 1;
  return {
    rows: rowSoundness,
    columns: {
      judged: judged.length,
      constantButRounding,
      counting: some(table, table.counting()),
      ties,
      nonFinite: nonFiniteColumns,
    },
    sound: judged.length > 0 && !zeroRows && !repeatsMatter(measured, batchSize),
  };
}
