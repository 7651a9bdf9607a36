/** The columns that are compared with Gaussian noise. @module */
import { columnOf } from "./columns/chunk.ts";
import type { ColumnTable } from "./columns/column_table.ts";
import type { MatrixSource } from "./input/matrix_source.ts";

/** Columns that are compared with a surrogate: its covariance grows with their square. */
const REFERENCE_COLUMNS = 256;
/** Values that are compared: larger samples take fewer columns. */
const REFERENCE_VALUES = 2_000_000;

/** Evenly spaced positions 0 … count − 1. */
function evenly(count: number, most: number): number[] {
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, i) => Math.floor(i * count / taken));
}

/** Standard deviations that single precision holds with room for the values around them. */
const SINGLE = { least: 1e-30, most: 1e30 } as const;
/** A mean beyond so many standard deviations would cost single precision its digits. */
const OFFSET = 1000;

/**
 * Reads up to 256 of them, evenly spaced: those that can be judged, or any where none can.
 *
 * @param source the matrix
 * @param table its columns
 * @param rows minibatches that are used; all where undefined
 * @returns row-major, in single precision: in a common unit, without large means
 *
 * @example
 * ```ts
 * import { referenceValues } from "./reference_values.ts";
 * import { measureColumns } from "./columns/measure_columns.ts";
 * import { memorySource } from "./input/matrix_source.ts";
 * import { normalNoise } from "./testing/noise.ts";
 * import assert from "node:assert/strict";
 *
 * // The second column lies a million standard deviations off.
 * const noise = normalNoise("values", 60).map((v, i) => i % 2 === 0 ? v : v + 1e6);
 * const source = memorySource("noise", noise, 30, 2, false);
 * const { table } = await measureColumns(source, {
 *   columns: Int32Array.of(0, 1), details: 0, dropNonFinite: false, memory: 2 ** 20, workers: 1,
 * });
 * const values = await referenceValues(source, table, undefined);
 * assert.equal(values[0], Math.fround(noise[0]!));
 * assert.ok(values.every((value) => Math.abs(value) < 10));
 * ```
 */
export async function referenceValues(
  source: MatrixSource,
  table: ColumnTable,
  rows: Int32Array | undefined,
): Promise<Float32Array> {
  const n = rows?.length ?? source.rows;
  const most = Math.min(REFERENCE_COLUMNS, Math.max(1, Math.floor(REFERENCE_VALUES / n)));
  const judged = table.judged();
  const candidates = judged.length > 0
    ? [...judged]
    : Array.from({ length: table.length }, (_, i) => i);
  const deviations = table.measures(({ standardDeviation }) => standardDeviation);
  const largest = candidates.reduce((most, i) => Math.max(most, deviations[i]!), 0);
  const unit = largest > SINGLE.least && largest < SINGLE.most ? 1 : largest;
  const usable = candidates.filter((i) => deviations[i]! / unit > SINGLE.least);
  const chosen = evenly(usable.length, most).map((i) => table.at(usable[i]!));
  const values = new Float32Array(n * chosen.length);
  for (const [c, { index, mean, standardDeviation }] of chosen.entries()) {
    const alone = await source.readColumns(index, 1);
    const column = columnOf({ values: alone, rows: source.rows, kept: rows }, 0);
    const centre = Math.abs(mean) > OFFSET * standardDeviation ? mean : 0;
    column.forEach((value, i) => values[i * chosen.length + c] = (value - centre) / unit);
  }
  return values;
}
