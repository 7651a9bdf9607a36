/** What separates the fields of a table, and the decimals of its numbers. @module */
import { UserError } from "../../base/errors.ts";
import type { CsvOptions } from "./csv_options.ts";

/** How a table is written. */
export interface CsvLayout {
  /** Between fields; a space stands for any white space. Undefined where a line is one field. */
  readonly delimiter: "," | ";" | "\t" | " " | undefined;
  readonly decimal: "," | ".";
  /** The text without a line that only names the separator. */
  readonly text: string;
  readonly notes: readonly string[];
}

/** Lines that are looked at. */
const SAMPLE = 1000;
const WORDS = { ",": "commas", ";": "semicolons", "\t": "tabs", " ": "white space" } as const;

/** Lines with numbers: no comments, no blanks, not the first, which may be a header. */
function sampleOf(text: string): string[] {
  const lines: string[] = [];
  const ends = /\r\n|\n|\r|$/g;
  for (let from = 0; from < text.length && lines.length < SAMPLE;) {
    ends.lastIndex = from;
    const end = ends.exec(text)!;
    const line = text.slice(from, end.index).trim();
    if (line !== "" && !line.startsWith("#")) lines.push(line);
    from = end.index + Math.max(1, end[0].length);
  }
  return lines.length > 1 ? lines.slice(1) : lines;
}

function delimiterOf(lines: readonly string[]): CsvLayout["delimiter"] {
  const most = (pattern: RegExp) =>
    lines.filter((line) => pattern.test(line)).length * 2 > lines.length;
  if (most(/;/)) return ";";
  if (most(/\t/)) return "\t";
  // A space between two numbers, not after a comma.
  if (most(/[^\s,]\s+[^\s,]/)) return " ";
  return most(/,/) ? "," : undefined;
}

/** One number with a decimal comma; and several, with commas between them, too. */
const WITH_COMMA = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;
const MAYBE_COMMA = /^[+-]?\d+(?:,\d+(?:e[+-]?\d+)?)?$/i;
const PAIRS = /^[+-]?\d+,\d+(?:e[+-]?\d+)?(?:,[+-]?\d+,\d+(?:e[+-]?\d+)?)+$/i;
/** Decimals that no whole number is written like: 006827. */
const DECIMALS = /^[+-]?\d+,0\d/;
/** 1,234,567: what may be thousands. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

/** The decimal sign where something other than a comma separates the fields. */
function decimalBeside(
  lines: readonly string[],
  delimiter: ";" | "\t" | " ",
  path: string,
): "," | "." {
  const fields = lines.flatMap((line) => line.split(delimiter === " " ? /\s+/ : delimiter))
    .map((field) => field.trim()).filter((field) => WITH_COMMA.test(field));
  if (fields.length === 0) return ".";
  if (fields.some((field) => !THOUSANDS.test(field))) return ",";
  throw new UserError(
    `${path}: ${
      fields[0]
    } may have a decimal comma or count thousands: say --decimal , or write it without commas`,
  );
}

/** Fewer lines are too few minibatches whatever they are. */
const FEWEST = 7;

/** Commas between fields, or before decimals? */
function askForComma(lines: readonly string[], path: string): void {
  const [line] = lines;
  if (lines.length < FEWEST) return;
  const single = lines.every((one) => MAYBE_COMMA.test(one)) &&
    lines.some((one) => WITH_COMMA.test(one));
  if (single) {
    throw new UserError(
      `${path}: ${line} may be one number with a decimal comma or two whole numbers: say --decimal , or --decimal .`,
    );
  }
  const pairs = lines.every((one) => PAIRS.test(one)) &&
    lines.some((one) => DECIMALS.test(one) || /,0\d/.test(one));
  if (pairs) {
    throw new UserError(
      `${path}: ${
        line!.slice(0, 40)
      } reads like decimal commas with commas between the numbers, too: separate the numbers ` +
        "by semicolons (and say --decimal ,), or say --decimal . if all are whole numbers",
    );
  }
}

/**
 * Finds out how a table is written.
 *
 * @param text of the table
 * @param options what the user said
 * @param path for messages
 * @throws {UserError} asking for `--decimal`, where commas may separate fields or decimals
 *
 * @example
 * ```ts
 * import { csvLayout } from "./csv_layout.ts";
 * import assert from "node:assert/strict";
 *
 * const { delimiter, decimal } = csvLayout("-0,006827;1,046143\n0,741588;0,723957\n", {}, "x.csv");
 * assert.deepEqual([delimiter, decimal], [";", ","]);
 * assert.throws(() => csvLayout("0,7\n".repeat(9), {}, "x.csv"), /say --decimal , or --decimal \./);
 * ```
 */
export function csvLayout(text: string, options: CsvOptions, path: string): CsvLayout {
  const named = /^\ufeff?sep=([,;\t])(?:\r\n|\n|\r)/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const lines = sampleOf(body);
  let delimiter = named ? named[1] as ";" : delimiterOf(lines);
  let { decimal } = options;
  if (delimiter === "," && decimal === ",") {
    if (!lines.every((line) => MAYBE_COMMA.test(line))) {
      throw new UserError(
        `${path}: with --decimal , something other than commas must separate the columns: write semicolons`,
      );
    }
    delimiter = undefined;
  }
  if (decimal === undefined) {
    if (delimiter === ",") askForComma(lines, path);
    decimal = delimiter === undefined || delimiter === ","
      ? "."
      : decimalBeside(lines, delimiter, path);
  }
  const notes = [
    ...(delimiter === undefined || delimiter === ","
      ? []
      : [`${WORDS[delimiter]} separate columns`]),
    ...(decimal === "," ? ["a comma stands before the decimals"] : []),
  ];
  return { delimiter, decimal, text: body, notes };
}
