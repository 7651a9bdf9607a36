/** What is found of every column, kept as one array per number so that a million columns fit. @module */
import { type ColumnDetails, NO_DETAILS } from "./measure_details.ts";
import type { ColumnMeasures } from "./measure_column.ts";

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
];

/** Numbers of a column. */
export const NUMBERS = PICKS.length;

/** A column's numbers in the order of the table. */
export const numbersOf = (measures: ColumnMeasures): number[] =>
  PICKS.map((pick) => pick(measures));

/**
 * Makes a table.
 *
 * @param capacity most columns that will be added
 */
export function columnTable(capacity: number): ColumnTable {
  const indices = new Int32Array(capacity);
  const fields = PICKS.map(() => new Float64Array(capacity));
  const details = new Map<number, ColumnDetails>();
  let length = 0;

  function measuresAt(i: number): ColumnMeasures {
    const [mean, sd, skewness, kurtosis, w, pOfW, a2, adjusted, pOfA] = fields.map((f) => f[i]!);
    return {
      mean: mean!,
      standardDeviation: sd!,
      skewness: skewness!,
      excessKurtosis: kurtosis!,
      shapiroWilk: Number.isNaN(w!) ? null : { statistic: w!, pValue: pOfW! },
      andersonDarling: { statistic: a2!, adjusted: adjusted!, pValue: pOfA! },
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
  };
}
