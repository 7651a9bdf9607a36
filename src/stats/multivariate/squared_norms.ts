/** The squared Euclidean norm of every row of a sample. @module */
import type { Matrix } from "../linear_algebra/matrix.ts";

/**
 * The squared Euclidean norm of every row. Centre the sample first if the noise is to be measured
 * about its mean.
 *
 * @param x n × p
 * @returns n values, ≥ 0
 *
 * @example
 * ```ts
 * import { squaredNorms } from "./squared_norms.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...squaredNorms(matrix(2, 2, Float64Array.of(3, 4, 1, 0)))], [25, 1]);
 * ```
 */
export function squaredNorms(x: Matrix): Float64Array {
  const { rows, columns, values } = x;
  const norms = new Float64Array(rows);
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) norms[i]! += values[at]! * values[at]!;
  }
  return norms;
}
