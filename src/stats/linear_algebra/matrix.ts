/** Dense row-major matrices, and the check that a sample passes before any formula sees it. @module */
/**
 * A dense matrix, row-major: entry (i, j) is `values[i * columns + j]`.
 *
 * For a sample, rows are observations (minibatches) and columns are variables (directions).
 */
export interface Matrix {
  /** Number of rows, ≥ 1. */
  readonly rows: number;
  /** Number of columns, ≥ 1. */
  readonly columns: number;
  /** rows × columns entries, row by row. */
  readonly values: Float64Array;
}

/** Entries of the largest matrix: 8 GiB. */
const MOST = 2 ** 30;

/**
 * Checks a sample before it reaches any formula, so that one NaN is reported with its place rather
 * than as a NaN at the end.
 *
 * @param rows number of rows, ≥ 1
 * @param columns number of columns, ≥ 1
 * @param values rows × columns entries, row-major; zeros if left out. Kept, not copied.
 * @returns a matrix over `values` itself, or over zeros
 * @throws {RangeError} if the length does not fit the shape, or an entry is NaN or infinite
 *
 * @example
 * ```ts
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(matrix(2, 2, Float64Array.of(1, 2, 3, 4)).values[1 * 2 + 0], 3);
 * assert.throws(() => matrix(1, 2, Float64Array.of(1, NaN)), /row 0, column 1 is NaN/);
 * ```
 */
export function matrix(rows: number, columns: number, values?: Float64Array): Matrix {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 1 || columns < 1) {
    throw new RangeError(
      `matrix: ${rows} × ${columns} is no shape; give whole numbers of at least 1`,
    );
  }
  if (rows * columns > MOST) {
    throw new RangeError(`matrix: ${rows} × ${columns} entries; at most 2^30 are possible`);
  }
  if (values === undefined) return { rows, columns, values: new Float64Array(rows * columns) };
  if (values.length !== rows * columns) {
    throw new RangeError(
      `matrix: ${values.length} values cannot fill ${rows} × ${columns}; give ${rows * columns}`,
    );
  }
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) {
    throw new RangeError(
      `matrix: row ${Math.floor(at / columns)}, column ${at % columns} is ${
        values[at]
      }; drop such rows first`,
    );
  }
  return { rows, columns, values };
}
