/** Column means by two passes, accurate far from zero. @module */
import type { Matrix } from "./matrix.ts";

/**
 * The mean of every column, by two passes: the second adds the mean residual, which removes most of
 * the rounding of the first when columns lie far from zero.
 *
 * @param x n × p sample
 * @returns p means
 *
 * @example
 * ```ts
 * import { columnMeans } from "./column_means.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...columnMeans(matrix(2, 2, Float64Array.of(1, 2, 3, 6)))], [2, 4]);
 * ```
 */
export function columnMeans(x: Matrix): Float64Array {
  const { rows, columns, values } = x;
  const means = new Float64Array(columns);
  const residuals = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) means[j]! += values[at]!;
  }
  for (let j = 0; j < columns; j++) means[j]! /= rows;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) residuals[j]! += values[at]! - means[j]!;
  }
  for (let j = 0; j < columns; j++) means[j]! += residuals[j]! / rows;
  return means;
}
