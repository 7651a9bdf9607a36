/** Which row of a table names its columns, and which column its rows. @module */
import { UserError } from "../../base/errors.ts";
import type { CsvRecord } from "../../base/csv.ts";
import { csvNumber, fieldKind } from "./csv_number.ts";
import type { CsvOptions } from "./csv_options.ts";

/** What is no noise in a table. */
export interface CsvLabels {
  readonly header: boolean;
  readonly index: boolean;
  readonly notes: readonly string[];
}

const COUNT = /^\d+(?:\.0*)?$/;

/** Fields that number columns: whole, each another, ascending where there is no other sign. */
function areNumbers(fields: readonly string[], body: readonly CsvRecord[]): boolean {
  if (fields.length === 0 || !fields.every((field) => COUNT.test(field.trim()))) return false;
  const numbers = fields.map(Number);
  if (new Set(numbers).size < numbers.length) return false;
  const rest = body.slice(0, 100).flatMap((record) => record.fields)
    .filter((field) => fieldKind(field) === "number");
  const whole = rest.filter((field) => /^\s*[+-]?\d+\s*$/.test(field)).length;
  if (2 * whole < rest.length) return true;
  // Beside whole numbers only a count gives itself away.
  return numbers.length >= 3 && numbers.every((value, i) => value === numbers[0]! + i);
}

/** First and last of a column that counts with equal steps; undefined of any other. */
function countOf(body: readonly CsvRecord[]): readonly [first: number, last: number] | undefined {
  if (body.length < 3) return undefined;
  const values = body.map(({ fields }) => csvNumber(fields[0]!) ?? NaN);
  const step = values[1]! - values[0]!;
  const counts = Number.isInteger(step) && step !== 0 && Number.isInteger(values[0]) &&
    values.every((value, i) => value === values[0]! + i * step);
  return counts ? [values[0]!, values.at(-1)!] : undefined;
}

const few = (fields: readonly string[]) =>
  fields.length > 5 ? `${fields.slice(0, 4).join(", ")}, … ${fields.at(-1)}` : fields.join(", ");

function ask(path: string, what: string): UserError {
  return new UserError(
    `${path}: ${what}: say --header if it names the columns, --no-header if it is a minibatch`,
  );
}

/** Whether the first row is a header. */
function headerOf(
  [first, ...body]: readonly CsvRecord[],
  said: boolean | undefined,
  path: string,
): boolean {
  if (said !== undefined) return said;
  const fields = first!.fields;
  const kinds = fields.map(fieldKind);
  if (kinds.includes("text")) {
    if (!kinds.includes("number")) return true;
    const text = JSON.stringify(fields[kinds.indexOf("text")]);
    throw ask(path, `the first row has numbers and ${text}`);
  }
  // pandas writes the numbers of the columns, and nothing above the index.
  const unnamed = kinds[0] === "hole" && !kinds.includes("hole", 1);
  const labels = unnamed ? fields.slice(1) : fields;
  if (kinds.includes("hole", 1) || !areNumbers(labels, body)) return false;
  if (unnamed && countOf(body) !== undefined) return true;
  throw ask(path, `the first row (${few(fields)}) looks like column numbers`);
}

/** Whether the first column is an index; in words what was seen. */
function indexOf(
  body: readonly CsvRecord[],
  header: CsvRecord | undefined,
  said: boolean | undefined,
  path: string,
): readonly [boolean, ...string[]] {
  const columns = body[0]!.fields.length;
  const short = header !== undefined && header.fields.length === columns - 1;
  if (said === true) return [true, "the first column names the rows and is left out"];
  if (short && said === undefined) {
    return [true, "the first column, for which the header has no name, is left out"];
  }
  if (said === false || columns === 1) return [false];
  const unnamed = header !== undefined && fieldKind(header.fields[0]!) === "hole";
  const count = countOf(body);
  const words = "leaves it out, --no-index keeps it";
  if (count === undefined) {
    if (!unnamed) return [false];
    throw new UserError(`${path}: the first column has no name in the header: --index ${words}`);
  }
  const counts = `counts the rows (${count[0]} to ${count[1]})`;
  if (unnamed) return [true, `the unnamed first column ${counts} and is left out`];
  const name = header === undefined ? "" : ` (${header.fields[0]})`;
  throw new UserError(`${path}: the first column${name} ${counts}: --index ${words}`);
}

/**
 * Finds header and index.
 *
 * @param records all rows, one or more
 * @param options what the user said
 * @param path for messages
 * @throws {UserError} asking for `--header` or `--index` where the file leaves it open
 *
 * @example
 * ```ts
 * import { csvLabels } from "./csv_labels.ts";
 * import assert from "node:assert/strict";
 *
 * const lines = [["", "w0"], ["0", "0.5"], ["1", "0.7"], ["2", "-0.1"]];
 * const records = lines.map((fields, i) => ({ fields, line: i + 1 }));
 * const { header, index } = csvLabels(records, {}, "noise.csv");
 * assert.deepEqual([header, index], [true, true]);
 * const named = [{ fields: ["step", "w0"], line: 1 }, ...records.slice(1)];
 * assert.throws(() => csvLabels(named, {}, "noise.csv"), /counts the rows \(0 to 2\): --index/);
 * ```
 */
export function csvLabels(
  records: readonly CsvRecord[],
  options: CsvOptions,
  path: string,
): CsvLabels {
  const header = headerOf(records, options.header, path);
  const body = header ? records.slice(1) : records;
  if (body.length === 0) throw new UserError(`${path}: no rows of numbers`);
  const [index, ...seen] = indexOf(body, header ? records[0] : undefined, options.index, path);
  return {
    header,
    index,
    notes: [...(header ? ["the first row names the columns"] : []), ...seen],
  };
}
