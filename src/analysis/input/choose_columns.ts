/** Which columns are analysed. @module */
import { UserError } from "../../base/errors.ts";

/**
 * Reads a list of columns as in Python: `0:100`, `5`, `:10`, `90:`, joined by commas; counted from 0, the end left out.
 *
 * @param texts parts of the list; all columns where empty
 * @param columns number of columns
 * @returns ascending column numbers, each once
 * @throws {UserError} if a part is not understood or beyond the matrix
 *
 * @example
 * ```ts
 * import { chooseColumns } from "./choose_columns.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...chooseColumns(["0:2", "8:"], 10)], [0, 1, 8, 9]);
 * ```
 */
export function chooseColumns(texts: readonly string[], columns: number): Int32Array {
  if (texts.length === 0) return Int32Array.from({ length: columns }, (_, i) => i);
  const chosen = new Set<number>();
  for (const text of texts) {
    const match = /^(\d*)(:?)(\d*)$/.exec(text);
    if (match === null || text === "") {
      throw new UserError(`--columns ${text}: write 5, 0:100, :10 or 90:, counted from 0`);
    }
    const [, first = "", colon, last = ""] = match;
    const from = first === "" ? 0 : Number(first);
    const to = colon === "" ? from + 1 : last === "" ? columns : Number(last);
    if (from >= to || to > columns) {
      throw new UserError(
        `--columns ${text}: the file has columns 0 to ${columns - 1}; choose among these`,
      );
    }
    for (let column = from; column < to; column++) chosen.add(column);
  }
  return Int32Array.from(chosen).sort();
}
