/** Subtracts column means, or a given mean, from the rows of a sample. @module */
import { columnMeans } from "./column_means.ts";
import type { Matrix } from "./matrix.ts";

/**
 * Subtracts a mean from every row.
 *
 * @param x n × p sample
 * @param mean p values; the sample's own column means if left out
 * @returns a new n × p matrix
 * @throws {RangeError} if there is not one mean per column
 *
 * @example
 * ```ts
 * import { centre } from "./centre.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...centre(matrix(2, 1, Float64Array.of(1, 3))).values], [-1, 1]);
 * ```
 */
export function centre(x: Matrix, mean: Float64Array = columnMeans(x)): Matrix {
  const { rows, columns, values } = x;
  if (mean.length !== columns) {
    throw new RangeError(`centre: ${mean.length} means of ${columns} columns`);
  }
  const centred = new Float64Array(values.length);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) centred[at] = values[at]! - mean[j]!;
  }
  return { rows, columns, values: centred };
}
