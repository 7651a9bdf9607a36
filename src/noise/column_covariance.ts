/** The covariance of the columns of a matrix taken as a whole population. @module */

/** Columns of the result worked on together, so that a block of it stays in the processor's nearest cache. */
const BLOCK = 32;

/**
 * PᵀP/N of a centred N × K matrix, in float64: the exact covariance of one row drawn at random.
 *
 * @param values N × K, row-major, every column centred
 * @param columns number of columns, K
 * @returns K × K, symmetric, row-major
 *
 * @example
 * ```ts
 * import { columnCovariance } from "./column_covariance.ts";
 * import assert from "node:assert/strict";
 *
 * const covariance = columnCovariance(Float32Array.of(1, 2, -1, -2), 2);
 * assert.deepEqual([...covariance], [1, 2, 2, 4]);
 * ```
 */
export function columnCovariance(
  values: Float32Array | Float64Array,
  columns: number,
): Float64Array {
  const rows = values.length / columns;
  const out = new Float64Array(columns * columns);
  // Four rows at a time: each entry of the result is loaded and stored once per four products.
  for (let from = 0; from < columns; from += BLOCK) {
    const to = Math.min(from + BLOCK, columns);
    let i = 0;
    for (; i + 4 <= rows; i += 4) addFour(values, columns, i * columns, from, to, out);
    for (; i < rows; i++) addOne(values, columns, i * columns, from, to, out);
  }
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b <= a; b++) {
      const value = out[a * columns + b]! / rows;
      out[a * columns + b] = value;
      out[b * columns + a] = value;
    }
  }
  return out;
}

function addFour(
  values: Float32Array | Float64Array,
  columns: number,
  start: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const second = start + columns;
  const third = second + columns;
  const fourth = third + columns;
  for (let a = from; a < to; a++) {
    const v0 = values[start + a]!;
    const v1 = values[second + a]!;
    const v2 = values[third + a]!;
    const v3 = values[fourth + a]!;
    const row = a * columns;
    for (let b = 0; b <= a; b++) {
      out[row + b]! += v0 * values[start + b]! + v1 * values[second + b]! +
        v2 * values[third + b]! + v3 * values[fourth + b]!;
    }
  }
}

function addOne(
  values: Float32Array | Float64Array,
  columns: number,
  start: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  for (let a = from; a < to; a++) {
    const value = values[start + a]!;
    for (let b = 0; b <= a; b++) out[a * columns + b]! += value * values[start + b]!;
  }
}
