/** Tests the columns of a matrix for normality: the one code path of noise and surrogates. @module */
import {
  andersonDarlingSorted,
  moments,
  SHAPIRO_WILK_RANGE,
  shapiroWilkSorted,
} from "../stats/mod.ts";

/** Statistics and p-values of one test, one per column. */
export interface ColumnTests {
  readonly statistic: Float64Array;
  readonly pValue: Float64Array;
}

/** What {@linkcode gaussianityOfColumns} finds in K columns. */
export interface ColumnGaussianity {
  /** `null` where n is outside the range of the test's p-value. */
  readonly shapiroWilk: ColumnTests | null;
  /** `statistic` is the adjusted A²; p-value by the 1986 constants. */
  readonly andersonDarling: ColumnTests;
  /** Per column: accepted at level .05 by the table of SciPy ≤ 1.16. */
  readonly acceptedAndersonDarling1974: readonly boolean[];
  readonly skewness: Float64Array;
  readonly excessKurtosis: Float64Array;
}

/** Position of level .05 among the critical values of Anderson–Darling. */
const LEVEL_05 = 2;

/**
 * Shapiro–Wilk, Anderson–Darling, skewness and excess kurtosis of every column. One sort serves both tests.
 *
 * @param matrix n × K, row-major
 * @param rows n ≥ 8
 * @param columns K
 * @throws {RangeError} if the matrix has another size, n is too small, or a column is constant
 *
 * @example
 * ```ts
 * import { gaussianityOfColumns } from "./gaussianity_of_columns.ts";
 * import { fillNormal, stream } from "../random/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const matrix = new Float32Array(200 * 3);
 * fillNormal(stream("example"), matrix);
 * const { shapiroWilk } = gaussianityOfColumns(matrix, 200, 3);
 * assert.equal(shapiroWilk!.pValue.length, 3);
 * ```
 */
export function gaussianityOfColumns(
  matrix: Float32Array | Float64Array,
  rows: number,
  columns: number,
): ColumnGaussianity {
  if (matrix.length !== rows * columns) {
    throw new RangeError(
      `gaussianityOfColumns: ${matrix.length} entries are not ${rows} × ${columns}`,
    );
  }
  const tested = rows >= SHAPIRO_WILK_RANGE.minimum && rows <= SHAPIRO_WILK_RANGE.maximum;
  const tests = () => ({
    statistic: new Float64Array(columns),
    pValue: new Float64Array(columns),
  });
  const shapiroWilk = tested ? tests() : null;
  const andersonDarling = tests();
  const acceptedAndersonDarling1974: boolean[] = [];
  const skewness = new Float64Array(columns);
  const excessKurtosis = new Float64Array(columns);
  const column = new Float64Array(rows);
  for (let k = 0; k < columns; k++) {
    for (let i = 0; i < rows; i++) column[i] = matrix[i * columns + k]!;
    column.sort();
    const { mean, variance, ...shape } = moments(column);
    skewness[k] = shape.skewness;
    excessKurtosis[k] = shape.excessKurtosis;
    if (shapiroWilk !== null) {
      const { statistic, pValue } = shapiroWilkSorted(column);
      shapiroWilk.statistic[k] = statistic;
      shapiroWilk.pValue[k] = pValue;
    }
    const old = andersonDarlingSorted(column, mean, Math.sqrt(variance), "1974");
    andersonDarling.statistic[k] = old.adjusted;
    andersonDarling.pValue[k] = old.pValue;
    acceptedAndersonDarling1974.push(old.compared < old.criticalValues[LEVEL_05]!);
  }
  return { shapiroWilk, andersonDarling, acceptedAndersonDarling1974, skewness, excessKurtosis };
}
