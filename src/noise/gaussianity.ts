/** Normality of every column of a matrix of noise: one code for real noise and for surrogates. @module */
import {
  ANDERSON_DARLING_LEVELS,
  andersonDarlingSorted,
} from "../stats/normality/anderson_darling.ts";
import { moments } from "../stats/descriptive/moments.ts";
import { SHAPIRO_WILK_RANGE, shapiroWilkSorted } from "../stats/normality/shapiro_wilk.ts";
import { sorted } from "../stats/descriptive/sorted.ts";

/** Statistic and p-value of one test, per column. */
export interface ColumnTests {
  /** K statistics. */
  readonly statistic: Float64Array;
  /** K p-values. */
  readonly pValue: Float64Array;
}

/**
 * Both normality tests and both shape moments of K columns.
 *
 * A column whose values are all equal is no sample of a Gaussian with noise in it: it is rejected, with W = 0, A² = ∞ and
 * p = 0; its skewness and kurtosis do not exist and are NaN.
 */
export interface ColumnGaussianity {
  /** W and its p-value; null where n lies outside the range of Royston's p-value, 3 … 5000. */
  readonly shapiroWilk: ColumnTests | null;
  /** A² adjusted for n, and the p-value, by the constants of 1986. */
  readonly andersonDarling: ColumnTests;
  /** Whether the unadjusted A² passes at .05 by the table of 1974, as in SciPy ≤ 1.16. */
  readonly andersonDarling1974: readonly boolean[];
  /** Sample skewness m₃/m₂^(3/2). */
  readonly skewness: Float64Array;
  /** Sample excess kurtosis m₄/m₂² − 3. */
  readonly excessKurtosis: Float64Array;
}

const LEVEL = ANDERSON_DARLING_LEVELS.indexOf(0.05);

/**
 * Tests every column of a matrix for normality with estimated mean and variance. Each column is sorted once for both
 * tests.
 *
 * @param matrix n × K, row-major; finite
 * @param rows n ≥ 8
 * @param columns K
 * @returns statistics and p-values of K columns by both tests
 * @throws {RangeError} if the matrix has another length, or n < 8
 *
 * @example
 * ```ts
 * import { gaussianityOfColumns } from "./gaussianity.ts";
 * import { fillNormal } from "../random/normal.ts";
 * import { stream } from "../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const noise = fillNormal(stream("gaussianity example"), new Float32Array(100 * 2));
 * for (let i = 0; i < 100; i++) noise[2 * i + 1]! **= 3; // the second column is not Gaussian
 * const { shapiroWilk, andersonDarling } = gaussianityOfColumns(noise, 100, 2);
 * assert.ok(shapiroWilk !== null && shapiroWilk.pValue[1]! < 1e-6);
 * assert.ok(andersonDarling.pValue[1]! < 1e-6);
 * ```
 */
export function gaussianityOfColumns(
  matrix: Float32Array | Float64Array,
  rows: number,
  columns: number,
): ColumnGaussianity {
  if (matrix.length !== rows * columns) {
    throw new RangeError(`gaussianity: ${matrix.length} values are not ${rows} × ${columns}`);
  }
  const bySize = rows >= SHAPIRO_WILK_RANGE.minimum && rows <= SHAPIRO_WILK_RANGE.maximum;
  const shapiroWilk = bySize ? columnTests(columns) : null;
  const andersonDarling = columnTests(columns);
  const andersonDarling1974 = new Array<boolean>(columns).fill(false);
  const skewness = new Float64Array(columns).fill(NaN);
  const excessKurtosis = new Float64Array(columns).fill(NaN);
  const column = new Float64Array(rows);
  for (let k = 0; k < columns; k++) {
    for (let i = 0; i < rows; i++) column[i] = matrix[i * columns + k]!;
    const ascending = sorted(column);
    if (ascending[0] === ascending[rows - 1]) {
      andersonDarling.statistic[k] = Infinity; // W and the p-values are 0
      continue;
    }
    const shape = moments(column);
    skewness[k] = shape.skewness;
    excessKurtosis[k] = shape.excessKurtosis;
    if (shapiroWilk !== null) {
      const { statistic, pValue } = shapiroWilkSorted(ascending);
      shapiroWilk.statistic[k] = statistic;
      shapiroWilk.pValue[k] = pValue;
    }
    // The p-value is that of 1986 whichever critical values are asked for.
    const result = andersonDarlingSorted(ascending, shape.mean, Math.sqrt(shape.variance), "1974");
    andersonDarling.statistic[k] = result.adjusted;
    andersonDarling.pValue[k] = result.pValue;
    andersonDarling1974[k] = result.statistic <= result.criticalValues[LEVEL]!;
  }
  return { shapiroWilk, andersonDarling, andersonDarling1974, skewness, excessKurtosis };
}

function columnTests(columns: number): ColumnTests {
  return { statistic: new Float64Array(columns), pValue: new Float64Array(columns) };
}
