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

/** One line of a table that {@linkcode readRecords} read. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Its line in the text, counted from 1. */
  readonly line: number;
}

/** What ends a line: of Windows, of Unix, of old Macs, mixed as they come. */
const LINE_ENDS = ["\r\n", "\n", "\r"];

/**
 * Reads a table whose rows may differ in length. Empty lines, and those that begin with `#`, are left out.
 *
 * @param delimiter one character between fields
 * @throws {Error} naming the line, if a quote is not closed or stands inside a field
 *
 * @example
 * ```ts
 * import { readRecords } from "./csv.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(readRecords("# noise\r\n1;2\n\n3\r\n", ";"), [
 *   { fields: ["1", "2"], line: 2 },
 *   { fields: ["3"], line: 4 },
 * ]);
 * ```
 */
export function readRecords(text: string, delimiter: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  parse(text, {
    bom: true,
    comment: "#",
    comment_no_infix: true,
    delimiter,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record(fields, { lines: line }) {
      records.push({ fields, line });
      return null;
    },
  });
  return records;
}
