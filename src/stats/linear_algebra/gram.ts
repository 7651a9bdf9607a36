/** Inner products of all pairs of rows of a sample. @module */
import type { Matrix } from "./matrix.ts";

/** Columns handled at once, so that the rows in work stay in the processor's cache. */
const BLOCK = 1024;

/**
 * The Gram matrix X Xᵀ: inner products of the rows.
 *
 * @param x n × d; centre it first if the products are to be about the mean
 * @returns n × n, symmetric
 *
 * @example
 * ```ts
 * import { gram } from "./gram.ts";
 * import { matrix } from "./matrix.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...gram(matrix(2, 2, Float64Array.of(1, 2, 3, 4))).values], [5, 11, 11, 25]);
 * ```
 */
export function gram(x: Matrix): Matrix {
  const { rows, columns, values } = x;
  const products = new Float64Array(rows * rows);
  for (let from = 0; from < columns; from += BLOCK) {
    const to = Math.min(from + BLOCK, columns);
    for (let i = 0; i < rows; i++) {
      const a = i * columns;
      for (let j = 0; j <= i; j++) {
        const b = j * columns;
        let sum = 0;
        for (let c = from; c < to; c++) sum += values[a + c]! * values[b + c]!;
        products[i * rows + j]! += sum;
      }
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) products[j * rows + i] = products[i * rows + j]!;
  }
  return { rows, columns: rows, values: products };
}
