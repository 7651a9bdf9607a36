/** Reads a matrix from comma-separated values. @module */
import { readCsv } from "../../base/csv.ts";
import { UserError } from "../../base/errors.ts";
import { type MatrixSource, memorySource } from "./matrix_source.ts";

/** Numbers as programs write them; NaN and infinities are let through here and judged later. */
function numberOf(field: string): number | undefined {
  const text = field.trim();
  if (/^[+-]?(nan|inf(inity)?)$/i.test(text)) {
    return /nan/i.test(text) ? NaN : text.startsWith("-") ? -Infinity : Infinity;
  }
  const value = Number(text);
  return text === "" || Number.isNaN(value) ? undefined : value;
}

/**
 * Opens a CSV file: rows are minibatches; a first row that is not all numbers is taken for the header.
 *
 * @param path of the file
 * @param memory largest file that may be held, in bytes
 * @throws {UserError} if it is too large, rows differ in length, or a field is not a number
 */
export function openCsv(path: string, memory: number): MatrixSource {
  const size = Deno.statSync(path).size;
  // Text, fields and numbers are held at once.
  if (size > memory / 4) {
    throw new UserError(`${path}: a CSV of ${size} bytes does not fit into --memory; use .npy`);
  }
  let table: string[][];
  try {
    table = readCsv(Deno.readTextFileSync(path));
  } catch (error) {
    throw new UserError(
      `${path}: ${error instanceof Error ? error.message : error}; mend the file`,
    );
  }
  const [first = []] = table;
  const header = first.some((field) => numberOf(field) === undefined);
  const body = header ? table.slice(1) : table;
  if (body.length === 0) throw new UserError(`${path}: no rows of numbers`);
  const columns = body[0]!.length;
  const values = new Float64Array(body.length * columns);
  body.forEach((row, i) =>
    row.forEach((field, c) => {
      const value = numberOf(field);
      if (value === undefined) {
        const line = i + (header ? 2 : 1);
        const shown = field.length <= 40 ? field : `${field.slice(0, 39)}…`;
        const remedy = /^[-+\d.][-+\d.e]*[;\s]/i.test(field)
          ? "separate numbers by commas, e.g. np.savetxt(..., delimiter=',')"
          : "mend or drop it";
        throw new UserError(
          `${path}: row ${line}, column ${c + 1}: ${
            JSON.stringify(shown)
          } is not a number; ${remedy}`,
        );
      }
      values[i * columns + c] = value;
    })
  );
  return memorySource(path, values, body.length, columns, false);
}
