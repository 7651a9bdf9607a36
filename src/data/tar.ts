/** Reading tar archives. @module */
import { UserError } from "../base/errors.ts";

const BLOCK = 512;

/**
 * Lists the regular files of an uncompressed tar archive (POSIX.1-1988, ustar).
 *
 * @param archive the whole archive
 * @param where the archive, for messages
 * @returns the contents by path, as views
 * @throws {UserError} if the archive is truncated or is none
 *
 * @example
 * ```ts
 * import { untar } from "./tar.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(untar(new Uint8Array(1024), "empty.tar").size, 0);
 * ```
 */
export function untar(archive: Uint8Array, where: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const decoder = new TextDecoder();
  let at = 0;
  // An archive ends with blocks of zeros.
  while (archive[at] !== 0) {
    if (at + BLOCK > archive.length) throw new UserError(`${where}: truncated archive`);
    const text = (from: number, length: number) => {
      const field = archive.subarray(at + from, at + from + length);
      const end = field.indexOf(0);
      return decoder.decode(end < 0 ? field : field.subarray(0, end));
    };
    const digits = text(124, 12).trim();
    if (!/^[0-7]+$/.test(digits)) throw new UserError(`${where}: not a tar archive`);
    const size = parseInt(digits, 8);
    const begin = at + BLOCK;
    if (begin + size > archive.length) throw new UserError(`${where}: truncated archive`);
    const type = text(156, 1);
    if (type === "" || type === "0") {
      const prefix = text(345, 155);
      const name = prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`;
      files.set(name, archive.subarray(begin, begin + size));
    }
    at = begin + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
