/** Half widths of bands that spend no more than stated on t₅ values, interpolated. @module */
import table from "./factor_table.json" with { type: "json" };

/** The segment of an ascending grid that holds a value, and where in it. */
function place(grid: readonly number[], value: number): readonly [at: number, share: number] {
  let at = 0;
  while (at < grid.length - 2 && grid[at + 1]! < value) at++;
  return [at, (value - grid[at]!) / (grid[at + 1]! - grid[at]!)];
}

const INVERSE = table.rows.map(({ nights }) => -1 / nights);
const LONGEST = Math.max(...table.rows.map(({ nights }) => nights));
const SHORTEST = Math.min(...table.rows.map(({ nights }) => nights));

/**
 * c with q₅(h, c) = q: log c is interpolated linearly in log q and in 1/h. Histories longer than the table's longest have its
 * factor, which is a little too wide for them.
 *
 * @param nights h, at least 20
 * @param rate q, from 1e-7 to 1e-3
 * @throws {RangeError} outside the table
 *
 * @example
 * ```ts
 * import { tabulatedFactor } from "./factor_table.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(tabulatedFactor(20, 1e-5) > tabulatedFactor(100, 1e-5));
 * assert.throws(() => tabulatedFactor(19, 1e-5), /nights/);
 * ```
 */
export function tabulatedFactor(nights: number, rate: number): number {
  if (!(nights >= SHORTEST)) throw new RangeError(`nights: ${nights} is below ${SHORTEST}`);
  const log = Math.log10(rate);
  const { logRates, rows } = table;
  if (!(log >= logRates[0]! && log <= logRates.at(-1)!)) {
    throw new RangeError(`rate: ${rate} is outside 1e${logRates[0]} … 1e${logRates.at(-1)}`);
  }
  const [column, across] = place(logRates, log);
  const [row, down] = place(INVERSE, -1 / Math.min(nights, LONGEST));
  const along = (at: number) => {
    const { factors } = rows[at]!;
    return (1 - across) * Math.log(factors[column]!) + across * Math.log(factors[column + 1]!);
  };
  return Math.exp((1 - down) * along(row) + down * along(row + 1));
}
