/** The CSV files of UCI's Optical Recognition of Handwritten Digits. @module */
import { parse } from "csv-parse/sync";
import { UserError } from "../base/errors.ts";
import { checkLabels, type RawExamples } from "./raw_examples.ts";

/** Values of one row: 8 × 8 counts of ink. */
const VALUES = 64;
const LARGEST = 16;
const CLASSES = 10;

/**
 * Reads rows of 64 integers 0 … 16 and the class.
 *
 * @param bytes the whole file
 * @param count number of rows that is expected
 * @param where the file, for messages
 * @returns the examples
 * @throws {UserError} if a row is not of this form, the number of rows is wrong or a label is out of range
 *
 * @example
 * ```ts
 * import { optdigitsExamples } from "./optdigits.ts";
 * import assert from "node:assert/strict";
 *
 * const row = `${"0,16,".repeat(32)}7\n`;
 * const { values, labels } = optdigitsExamples(new TextEncoder().encode(row), 1, "rows.csv");
 * assert.deepEqual([values[1], labels[0]], [16, 7]);
 * ```
 */
export function optdigitsExamples(bytes: Uint8Array, count: number, where: string): RawExamples {
  let rows: string[][];
  try {
    rows = parse(new TextDecoder().decode(bytes), {
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new UserError(`${where}: not a CSV file: ${(error as Error).message}`);
  }
  if (rows.length !== count) {
    const what = rows.length < count ? "truncated" : "too long";
    throw new UserError(`${where}: ${what}: ${rows.length} rows, not ${count}`);
  }
  const values = new Uint8Array(count * VALUES);
  const labels = new Uint8Array(count);
  for (const [i, row] of rows.entries()) {
    if (row.length !== VALUES + 1) {
      throw new UserError(`${where}: row ${i + 1} has ${row.length} fields, not ${VALUES + 1}`);
    }
    for (const [j, field] of row.entries()) {
      const value = /^\s*\d+\s*$/.test(field) ? Number(field) : NaN;
      const largest = j < VALUES ? LARGEST : 255;
      if (!(value <= largest)) {
        throw new UserError(
          `${where}: row ${i + 1}, field ${j + 1}: "${field}" is not an integer 0 … ${largest}`,
        );
      }
      if (j < VALUES) values[i * VALUES + j] = value;
      else labels[i] = value;
    }
  }
  checkLabels(labels, CLASSES, where);
  return { count, values, labels };
}
