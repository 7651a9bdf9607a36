/** Columns in their own units and back. @module */

/**
 * Columns divided by their standard deviations, centred.
 *
 * @example
 * ```ts
 * import { rescaled, standardised } from "./column_scales.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, scales } = standardised(Float32Array.of(1, 10, 3, 30), 2, 2);
 * assert.deepEqual([...values], [-1, -1, 1, 1].map((v) => Math.fround(v * Math.SQRT1_2)));
 * const [, , , last] = rescaled(values, scales);
 * assert.ok(Math.abs(last! - 10) < 1e-5); // the second column, 20 ± 10
 * ```
 */
export function standardised(values: Float32Array, n: number, columns: number) {
  const out = new Float32Array(values.length);
  const scales = new Float64Array(columns);
  for (let c = 0; c < columns; c++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += values[i * columns + c]! / n;
    let squares = 0;
    for (let i = 0; i < n; i++) squares += (values[i * columns + c]! - mean) ** 2;
    scales[c] = Math.sqrt(squares / (n - 1));
    for (let i = 0; i < n; i++) {
      out[i * columns + c] = (values[i * columns + c]! - mean) / scales[c]!;
    }
  }
  return { values: out, scales };
}

/** Multiplies each column by its scale. */
export function rescaled(values: Float32Array, scales: Float64Array): Float32Array {
  return values.map((value, i) => value * scales[i % scales.length]!);
}
