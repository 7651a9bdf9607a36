/** Whether a matrix is one. @module */
import type { Matrix } from "../linear_algebra/matrix.ts";

/**
 * Refuses a matrix with NaN or an infinity, or whose values do not fill its shape.
 *
 * @param caller name of the function, for the message
 * @param x the matrix
 * @throws {RangeError} with the place of the first entry that is no number
 *
 * @example
 * ```ts
 * import { checkMatrix } from "./check_matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const x = { rows: 1, columns: 2, values: Float64Array.of(1, Infinity) };
 * assert.throws(() => checkMatrix("gram", x), /gram: row 0, column 1 is Infinity/);
 * ```
 */
export function checkMatrix(caller: string, { rows, columns, values }: Matrix): void {
  if (values.length !== rows * columns) {
    throw new RangeError(`${caller}: ${values.length} values cannot fill ${rows} × ${columns}`);
  }
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(values[at]!)) {
      throw new RangeError(
        `${caller}: row ${Math.floor(at / columns)}, column ${at % columns} is ${values[at]}`,
      );
    }
  }
}
