/** What all rows of the benchmark table share: their shape, and how figures are written. @module */
/** One line of the table: what is timed, our figure, the peer's, and how many times as fast ours is. */
export type Row = readonly [string, string, string, string];

/** The first column holds names, the others numbers. */
export const NUMBERS_RIGHT = ["left", "right", "right", "right"] as const;

/** Bytes in GB (10⁹). */
export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/**
 * Two significant digits; whole numbers from 100 on.
 *
 * @example
 * ```ts
 * import { gigabytes, significant } from "./table_parts.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([1234.5, 12.34, 0.01234].map(significant), ["1235", "12", "0.012"]);
 * assert.equal(gigabytes(2.44e9), "2.4 GB");
 * ```
 */
export function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(2)).toString();
}
