/** Reads a matrix from a table of text. @module */
import { type CsvRecord, readRecords } from "../../base/csv.ts";
import { UserError } from "../../base/errors.ts";
import { csvLabels } from "./csv_labels.ts";
import { type CsvLayout, csvLayout } from "./csv_layout.ts";
import { csvNumber } from "./csv_number.ts";
import type { CsvOptions } from "./csv_options.ts";
import { csvText } from "./csv_text.ts";
import { type MatrixSource, memorySource } from "./matrix_source.ts";

/** A character that no table holds: a line is one field. */
const NONE = "\x1f";

function recordsOf({ text, delimiter, decimal }: CsvLayout, path: string): CsvRecord[] {
  const plain = delimiter === " "
    ? text.replaceAll(/^[^\S\r\n]+|[^\S\r\n]+(?=[\r\n]|$)/gm, "")
    : text;
  const even = delimiter === " " ? plain.replaceAll(/[^\S\r\n]+/g, " ") : plain;
  let records: CsvRecord[];
  try {
    records = readRecords(even, delimiter ?? NONE);
  } catch (error) {
    throw new UserError(
      `${path}: ${error instanceof Error ? error.message : error}; mend the file`,
    );
  }
  const filled = records.filter(({ fields }) => fields.length > 1 || fields[0]!.trim() !== "");
  if (decimal === ".") return filled;
  return filled.map(({ fields, line }) => ({
    line,
    fields: fields.map((field) => field.replace(",", ".")),
  }));
}

function notNumber(field: string, line: number, column: number, path: string): UserError {
  const shown = field.length <= 40 ? field : `${field.slice(0, 39)}…`;
  const remedy = column === 0
    ? "mend or drop it, or leave the first column out with --index"
    : "mend or drop it";
  return new UserError(
    `${path}: line ${line}, column ${column + 1}: ${
      JSON.stringify(shown)
    } is not a number; ${remedy}`,
  );
}

/**
 * Opens a table of text: rows are minibatches. What separates columns and decimals, a header and an index are read from the
 * file where it leaves no doubt (the source's notes say what was taken for what), and asked for where it does.
 *
 * @param path of the file
 * @param memory largest file that may be held, in bytes
 * @param options what the user says of the file
 * @throws {UserError} if it is too large or no table, rows differ in length, a field is not a number, or something must be asked
 */
export function openCsv(path: string, memory: number, options: CsvOptions = {}): MatrixSource {
  const size = Deno.statSync(path).size;
  // Text, fields and numbers are held at once.
  if (size > memory / 4) {
    throw new UserError(`${path}: a table of ${size} bytes does not fit into --memory; use .npy`);
  }
  const decoded = csvText(Deno.readFileSync(path), path);
  const layout = csvLayout(decoded.text, options, path);
  const records = recordsOf(layout, path);
  if (records.length === 0) throw new UserError(`${path}: no rows of numbers`);
  const labels = csvLabels(records, options, path);
  const body = labels.header ? records.slice(1) : records;
  const width = body[0]!.fields.length;
  const from = labels.index ? 1 : 0;
  const columns = width - from;
  if (columns === 0) throw new UserError(`${path}: without the first column nothing is left`);
  const values = new Float64Array(body.length * columns);
  let holes = 0;
  for (const [i, { fields, line }] of body.entries()) {
    if (fields.length !== width) {
      throw new UserError(
        `${path}: line ${line} has ${fields.length} fields, line ${
          body[0]!.line
        } has ${width}; mend the file` +
          (layout.delimiter === "," ? ", or write decimals with a point" : ""),
      );
    }
    for (let c = 0; c < columns; c++) {
      const field = fields[c + from]!;
      const value = csvNumber(field);
      if (value === undefined) throw notNumber(field, line, c + from, path);
      if (Number.isNaN(value) && field.trim() === "") holes++;
      values[i * columns + c] = value;
    }
  }
  const notes = [
    ...decoded.notes,
    ...layout.notes,
    ...labels.notes,
    ...(holes > 0 ? [`${holes} empty ${holes === 1 ? "field is" : "fields are"} NaN`] : []),
  ];
  return memorySource(path, values, body.length, columns, false, notes);
}
