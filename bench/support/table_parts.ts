/** What all rows of the benchmark table share: their shape, and how figures are written. @module */
/** One line of the table: what is timed, our figure, the peer's, and how many times as fast ours is. */
export type Row = readonly [string, string, string, string];

/** The first column holds names, the others numbers. */
export const NUMBERS_RIGHT = ["left", "right", "right", "right"] as const;

/** Bytes in GB (10⁹). */
export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** Two significant digits; whole numbers from 100 on. */
export function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(2)).toString();
}
