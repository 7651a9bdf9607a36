/** Makes text of the bytes of a table. @module */
import { UserError } from "../../base/errors.ts";
import { fileKind, KIND_BYTES } from "../../base/file_kind.ts";

/** Text, and what its bytes were taken for where that is not UTF-8. */
export interface CsvText {
  readonly text: string;
  readonly notes: readonly string[];
}

/** The encoding that the first bytes show: a byte order mark, or zeros beside every ASCII character. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) return "utf-32";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 64);
  const zeros = [0, 1].map((odd) => start.filter((byte, i) => i % 2 === odd && byte === 0).length);
  const most = Math.floor(start.length / 2) * 0.9;
  if (start.length > 3 && zeros[1]! >= most && zeros[0] === 0) return "utf-16le";
  if (start.length > 3 && zeros[0]! >= most && zeros[1] === 0) return "utf-16be";
  return "utf-8";
}

/**
 * Decodes UTF-8 and UTF-16, with or without a byte order mark; anything else whose bytes are text as Latin-1.
 *
 * @param bytes the whole file
 * @param path for messages
 * @throws {UserError} if it is a file of another kind
 *
 * @example
 * ```ts
 * import { csvText } from "./csv_text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(csvText(Uint8Array.of(0xff, 0xfe, 0x31, 0, 0x2c, 0, 0x32, 0), "x.csv").text, "1,2");
 * ```
 */
export function csvText(bytes: Uint8Array, path: string): CsvText {
  const kind = fileKind(bytes.subarray(0, KIND_BYTES));
  if (kind !== undefined) throw new UserError(`${path}: not a table of text: it is ${kind}`);
  const encoding = encodingOf(bytes);
  if (encoding === "utf-32") {
    throw new UserError(`${path}: UTF-32 or no text at all; save it as UTF-8`);
  }
  if (encoding !== "utf-8") {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, notes: [`the text is ${encoding.toUpperCase().replace("UTF-16", "UTF-16 ")}`] };
  }
  if (bytes.includes(0)) {
    throw new UserError(`${path}: not a table of text: it holds bytes that are 0`);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notes: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const text = new TextDecoder("windows-1252").decode(bytes);
    return { text, notes: ["the text is no UTF-8 and was read as Latin-1"] };
  }
}
