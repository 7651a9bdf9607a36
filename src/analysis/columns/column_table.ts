/** What is found of every column, kept as one array per number so that a million columns fit. @module */
import { type ColumnDetails, NO_DETAILS } from "./measure_details.ts";
import type { ColumnMeasures } from "./measure_column.ts";
import { TIES_KINDS } from "./ties.ts";

/** One column of the result (`columns[i]` of the JSON). */
export type ColumnResult = { readonly index: number } & ColumnMeasures & ColumnDetails;

/** A growing table of columns. */
export interface ColumnTable {
  readonly length: number;
  /**
   * Adds a column.
   *
   * @param numbers as {@linkcode numbersOf} gives them
   */
  add(index: number, numbers: ArrayLike<number>, details?: ColumnDetails): void;
  /** The i-th column, in the order of adding. */
  at(i: number): ColumnResult;
  /** One number of every column. */
  measures(pick: (measures: ColumnMeasures) => number): Float64Array;
  /** Positions of the columns that the tests can judge: without ties, and not counting the rows. */
  judged(): Int32Array;
  /** Positions of the columns that count the rows. */
  counting(): Int32Array;
  /** The details of the columns that have them. */
  details(): Iterable<ColumnDetails>;
}

const PICKS: readonly ((column: ColumnMeasures) => number)[] = [
  (c) => c.mean,
  (c) => c.standardDeviation,
  (c) => c.skewness,
  (c) => c.excessKurtosis,
  (c) => c.shapiroWilk?.statistic ?? NaN,
  (c) => c.shapiroWilk?.pValue ?? NaN,
  (c) => c.andersonDarling.statistic,
  (c) => c.andersonDarling.adjusted,
  (c) => c.andersonDarling.pValue,
  (c) => c.ties === null ? 0 : 1 + TIES_KINDS.indexOf(c.ties.kind),
  (c) => c.ties?.distinct ?? NaN,
  (c) => c.ties?.value ?? NaN,
  (c) => c.ties?.count ?? NaN,
  (c) => c.ties?.step ?? NaN,
];
/** Where the kind of ties stands, and behind all of them whether the column counts. */
const TIES = 9;
const COUNTS = PICKS.length;

/** Numbers of a column. */
export const NUMBERS = PICKS.length + 1;

/** A column's numbers in the order of the table. */
export const numbersOf = (measures: ColumnMeasures, counts: boolean): number[] => [
  ...PICKS.map((pick) => pick(measures)),
  Number(counts),
];

/**
 * Makes a table.
 *
 * @param capacity most columns that will be added
 *
 * @example
 * ```ts
 * import { columnTable, numbersOf } from "./column_table.ts";
 * import assert from "node:assert/strict";
 *
 * const measures = {
 *   mean: 1, standardDeviation: 2, skewness: 0, excessKurtosis: 3, shapiroWilk: null,
 *   andersonDarling: { statistic: 0.2, adjusted: 0.3, pValue: 0.6 }, ties: null,
 * };
 * const table = columnTable(2);
 * table.add(4, numbersOf(measures, false));
 * table.add(7, numbersOf({ ...measures, mean: 5 }, true)); // counts the rows
 * assert.deepEqual([table.at(1).index, table.at(1).mean], [7, 5]);
 * assert.deepEqual([...table.judged()], [0]);
 * ```
 */
export function columnTable(capacity: number): ColumnTable {
  const indices = new Int32Array(capacity);
  const fields = Array.from({ length: NUMBERS }, () => new Float64Array(capacity));
  const details = new Map<number, ColumnDetails>();
  let length = 0;

  const where = (holds: (i: number) => boolean) =>
    Int32Array.from({ length }, (_, i) => i).filter(holds);

  function measuresAt(i: number): ColumnMeasures {
    const [mean, sd, skewness, kurtosis, w, pOfW, a2, adjusted, pOfA, ...ties] = fields.map((f) =>
      f[i]!
    );
    const [kind, distinct, value, count, step] = ties;
    return {
      mean: mean!,
      standardDeviation: sd!,
      skewness: skewness!,
      excessKurtosis: kurtosis!,
      shapiroWilk: Number.isNaN(w!) ? null : { statistic: w!, pValue: pOfW! },
      andersonDarling: { statistic: a2!, adjusted: adjusted!, pValue: pOfA! },
      ties: kind === 0 ? null : {
        kind: TIES_KINDS[kind! - 1]!,
        distinct: distinct!,
        value: value!,
        count: count!,
        step: step!,
      },
    };
  }

  return {
    get length() {
      return length;
    },
    add(index, numbers, detail) {
      indices[length] = index;
      fields.forEach((field, f) => field[length] = numbers[f]!);
      if (detail !== undefined) details.set(length, detail);
      length++;
    },
    at: (i) => ({ index: indices[i]!, ...measuresAt(i), ...(details.get(i) ?? NO_DETAILS) }),
    measures: (pick) => Float64Array.from({ length }, (_, i) => pick(measuresAt(i))),
    judged: () => where((i) => fields[TIES]![i] === 0 && fields[COUNTS]![i] === 0),
    details: () => details.values(),
    counting: () => where((i) => fields[COUNTS]![i] === 1),
  };
}
