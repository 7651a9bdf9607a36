/** Test support: samples from named streams. @module */
import { fillNormal } from "../../../random/normal.ts";
import type { Stream } from "../../../random/stream.ts";
import { type Matrix, matrix } from "../../linear_algebra/matrix.ts";

/** A sample from N(0, I). */
export function gaussian(random: Stream, rows: number, columns: number): Matrix {
  const sample = matrix(rows, columns);
  fillNormal(random, sample.values);
  return sample;
}

/** Rows of `x` times the square matrix `a` (row-major), plus a shift of every column. */
export function affine(x: Matrix, a: Float64Array, shift = 0): Matrix {
  const p = x.columns;
  const values = new Float64Array(x.values.length);
  for (let i = 0; i < x.rows; i++) {
    for (let b = 0; b < p; b++) {
      let sum = shift;
      for (let c = 0; c < p; c++) sum += x.values[i * p + c]! * a[c * p + b]!;
      values[i * p + b] = sum;
    }
  }
  return { rows: x.rows, columns: p, values };
}

/** The rows in another order. */
export function reordered(x: Matrix, order: ArrayLike<number>): Matrix {
  const p = x.columns;
  const values = new Float64Array(x.values.length);
  for (let i = 0; i < x.rows; i++) {
    values.set(x.values.subarray(order[i]! * p, (order[i]! + 1) * p), i * p);
  }
  return { rows: x.rows, columns: p, values };
}

/** Numbers written in a row, as the fixtures hold them. */
export function numbers(text: string): Float64Array {
  return Float64Array.from(text.split(" "), Number);
}

/** Fails unless the two differ by at most `tolerance`, relative to the expected value. */
export function assertRelative(actual: number, expected: number, tolerance: number, what: string) {
  const error = Math.abs(actual - expected) / Math.abs(expected);
  if (!(error <= tolerance)) {
    throw new Error(`${what}: ${actual} is not ${expected} (relative error ${error})`);
  }
}
