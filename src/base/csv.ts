/** Comma-separated values: the only file that knows the library. @module */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** A value of a table. */
export type CsvValue = string | number | boolean | null;

/**
 * Writes a table: a header line, then one line per row, fields quoted where they must be (RFC 4180, but `\n`).
 *
 * @param columns names of the columns, in order
 * @param rows values by column; a missing value and null become an empty field
 *
 * @example
 * ```ts
 * import { writeCsv } from "./csv.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(writeCsv(["a", "b"], [{ a: 1, b: "x, y" }]), 'a,b\n1,"x, y"\n');
 * ```
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvValue>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? null));
  // Booleans would become 1 and an empty field.
  return stringify([[...columns], ...lines], { cast: { boolean: String } });
}

/**
 * Reads a table into rows of fields; the header, if there is one, is the first row.
 *
 * @throws {Error} naming the line, if a quote is not closed or rows differ in length
 *
 * @example
 * ```ts
 * import { readCsv } from "./csv.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(readCsv('a,b\n1,"x, y"\n'), [["a", "b"], ["1", "x, y"]]);
 * ```
 */
export function readCsv(text: string): string[][] {
  return parse(text, { bom: true, skip_empty_lines: true });
}
