/** Tables in Markdown. @module */

/** On which side the text of a column lies. */
export type Side = "left" | "right";

/**
 * A table with its columns padded as the formatter pads them.
 *
 * @param head titles of the columns
 * @param rows as many cells each as there are titles
 * @param sides on which side each column's text lies; left unless named
 * @throws {RangeError} if a row has more or fewer cells than the head
 *
 * @example
 * ```ts
 * import { markdownTable } from "./markdown_table.ts";
 * import assert from "node:assert/strict";
 *
 * const table = markdownTable(["what", "n"], [["a", "12"]], ["left", "right"]);
 * assert.equal(table, "| what |   n |\n| ---- | --: |\n| a    |  12 |");
 * ```
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly Side[] = [],
): string {
  for (const row of rows) {
    if (row.length !== head.length) {
      throw new RangeError(`markdownTable: ${row.length} cells under ${head.length} titles`);
    }
  }
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]!.length))
  );
  const padded = (cell: string, column: number) =>
    sides[column] === "right" ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  const line = (cells: readonly string[]) => `| ${cells.map(padded).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    sides[column] === "right" ? `${"-".repeat(width - 1)}:` : "-".repeat(width)
  );
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}
