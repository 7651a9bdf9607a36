/** Splits a sample in two: one half to choose on, one to test on. @module */
import type { Matrix } from "../linear_algebra/matrix.ts";

/**
 * Splits a sample into its first and second half of rows: one to choose a map or a direction on, one
 * to test. Rows must be exchangeable (independent minibatches); the odd row goes to the second half.
 *
 * @param x n × p, n ≥ 2
 * @returns views on the rows, not copies
 * @throws {RangeError} if n < 2
 *
 * @example
 * ```ts
 * import { halves } from "./halves.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const [fitted, heldOut] = halves(matrix(3, 1, Float64Array.of(1, 2, 3)));
 * assert.deepEqual([...fitted.values, ...heldOut.values], [1, 2, 3]);
 * assert.equal(heldOut.rows, 2);
 * ```
 */
export function halves(x: Matrix): readonly [Matrix, Matrix] {
  const { rows, columns, values } = x;
  if (rows < 2) throw new RangeError(`halves: ${rows} row cannot be split; give at least 2`);
  const first = Math.floor(rows / 2);
  return [
    { rows: first, columns, values: values.subarray(0, first * columns) },
    { rows: rows - first, columns, values: values.subarray(first * columns) },
  ];
}
