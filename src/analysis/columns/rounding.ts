/** Columns that are constant but for rounding, and columns that count. @module */

/** Units in the last place that sums in another order may differ by. */
const UNITS = 8;

/**
 * Whether all values are one number but for rounding, of single precision where all are single-precision numbers.
 *
 * @param ascending values, not all equal
 *
 * @example
 * ```ts
 * import { isConstantButRounding } from "./rounding.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(isConstantButRounding(Float64Array.of(0.1, 0.1 + 2e-17, 0.1 + 4e-17)), true);
 * assert.equal(isConstantButRounding(Float64Array.of(0.1, 0.1 + 1e-12)), false);
 * ```
 */
export function isConstantButRounding(ascending: Float64Array): boolean {
  const [low, high] = [ascending[0]!, ascending.at(-1)!];
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const range = high - low;
  if (range <= UNITS * largest * 2 ** -52) return true;
  return range <= UNITS * largest * 2 ** -23 && ascending.every((x) => Math.fround(x) === x);
}

/**
 * Whether a column counts the rows: whole numbers with equal steps.
 *
 * @param column in the order of the rows
 *
 * @example
 * ```ts
 * import { counts } from "./rounding.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(counts(Float64Array.of(10, 20, 30)), true);
 * assert.equal(counts(Float64Array.of(10, 20, 31)), false);
 * ```
 */
export function counts(column: Float64Array): boolean {
  const [first, second] = [column[0]!, column[1]!];
  const step = second - first;
  if (!Number.isInteger(first) || !Number.isInteger(step) || step === 0) return false;
  return column.every((value, i) => value === first + i * step);
}
