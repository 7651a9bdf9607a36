/** What a file is by its first bytes, whatever its name says. @module */

/** First bytes that a kind of file begins with. */
const MAGIC: readonly (readonly [bytes: string, kind: string])[] = [
  ["\x93NUMPY", "an .npy file"],
  ["PK\x03\x04", "a zip archive"],
  ["PK\x05\x06", "a zip archive"],
  ["\x1f\x8b", "a gzip file"],
  ["BZh", "a bzip2 file"],
  ["\xfd7zXZ", "an xz file"],
  ["\x28\xb5\x2f\xfd", "a zstd file"],
  ["\x89HDF\r\n", "an HDF5 file"],
  ["PAR1", "a Parquet file"],
  ["ARROW1", "an Arrow file"],
  ["MATLAB 5.0", "a MATLAB file"],
  ["%PDF", "a PDF"],
  ["\x89PNG", "a PNG image"],
  ["version https://git-lfs", "a pointer of Git LFS in place of the file"],
];

/** How many bytes {@linkcode fileKind} looks at, at most. */
export const KIND_BYTES = 512;

/**
 * Names the kind of a file, where its beginning gives it away.
 *
 * @param start the first bytes, {@linkcode KIND_BYTES} or all that there are
 * @returns e.g. `an HTML page`; undefined where nothing is recognised
 *
 * @example
 * ```ts
 * import { fileKind } from "./file_kind.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(fileKind(new TextEncoder().encode("\n<!DOCTYPE html><title>404")), "an HTML page");
 * assert.equal(fileKind(Uint8Array.of(0x1f, 0x8b, 8)), "a gzip file");
 * assert.equal(fileKind(Uint8Array.of(0, 0, 8, 3)), undefined);
 * ```
 */
export function fileKind(start: Uint8Array): string | undefined {
  if (start.length === 0) return "an empty file";
  const text = String.fromCharCode(...start.subarray(0, KIND_BYTES));
  const magic = MAGIC.find(([bytes]) => text.startsWith(bytes));
  if (magic !== undefined) return magic[1];
  // Of protocol 2 and later: its number, then an opcode, that of a frame in newer ones.
  const [first, protocol = 0] = start;
  if (first === 0x80 && protocol >= 2 && protocol <= 5 && "\x95()]}cK".includes(text[2] ?? " ")) {
    return "a Python pickle";
  }
  const words = text.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<(!doctype html|html|head|body)\b/i.test(words)) return "an HTML page";
  if (/^<\?xml|^<Error>/i.test(words)) return "an XML document";
  return undefined;
}
