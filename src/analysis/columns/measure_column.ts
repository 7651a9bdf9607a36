/** Moments and the two normality tests of one column: cheap enough for a million columns. @module */
import { isSafeVariance, unitScaled } from "../../stats/descriptive/unit_scaled.ts";
import { andersonDarlingSorted } from "../../stats/normality/anderson_darling.ts";
import { moments } from "../../stats/descriptive/moments.ts";
import {
  SHAPIRO_WILK_RANGE,
  shapiroWilkSorted,
  type TestResult,
} from "../../stats/normality/shapiro_wilk.ts";
import { type Ties, tiesOf } from "./ties.ts";
import { sorted } from "../../stats/descriptive/sorted.ts";

/** What every column has. */
export interface ColumnMeasures {
  readonly mean: number;
  /** Denominator n − 1. */
  readonly standardDeviation: number;
  /** m₃/m₂^(3/2). */
  readonly skewness: number;
  /** m₄/m₂² − 3. */
  readonly excessKurtosis: number;
  /** Null above 5000 minibatches, where its p-value is not valid. */
  readonly shapiroWilk: TestResult | null;
  /** Mean and variance estimated; A², its value adjusted for n, and the p-value, by the constants of 1986. */
  readonly andersonDarling: {
    readonly statistic: number;
    readonly adjusted: number;
    readonly pValue: number;
  };
  /** Equal values that the tests would notice; null where there are none. */
  readonly ties: Ties | null;
}

type Spread = Omit<ColumnMeasures, "ties">;

/** Fewest minibatches that the battery takes. */
export const FEWEST_ROWS = 8;

/**
 * Measures one column.
 *
 * @param column n ≥ 8 finite values, not all equal; sorted in place
 * @returns undefined for a constant column
 *
 * @example
 * ```ts
 * import { measureColumn } from "./measure_column.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(measureColumn(new Float64Array(10)), undefined);
 * const measures = measureColumn(Float64Array.from({ length: 9 }, (_, i) => i));
 * assert.equal(measures!.skewness, 0);
 * ```
 */
export function measureColumn(column: Float64Array): ColumnMeasures | undefined {
  column.set(sorted(column));
  if (column[0] === column.at(-1)) return undefined;
  const spread = measureSpread(column);
  return spread && { ...spread, ties: tiesOf(column) };
}

function measureSpread(column: Float64Array): Spread | undefined {
  const n = column.length;
  const { mean, variance, skewness, excessKurtosis } = moments(column);
  if (!isSafeVariance(variance)) return measureScaled(column);
  const standardDeviation = Math.sqrt(variance);
  const { statistic, adjusted, pValue } = andersonDarlingSorted(column, mean, standardDeviation);
  return {
    mean,
    standardDeviation,
    skewness,
    excessKurtosis,
    shapiroWilk: n <= SHAPIRO_WILK_RANGE.maximum ? shapiroWilkSorted(column) : null,
    andersonDarling: { statistic, adjusted, pValue },
  };
}

/** Squares of very large or very small values leave the range of doubles: they are taken in another unit. */
function measureScaled(column: Float64Array): Spread | undefined {
  const { values, unit } = unitScaled(column);
  // Values that differ only in bits beyond a double's reach have no variance left.
  if (!isSafeVariance(moments(values).variance)) return undefined;
  const measures = measureSpread(values);
  return measures && {
    ...measures,
    mean: measures.mean * unit,
    standardDeviation: measures.standardDeviation * unit,
  };
}
