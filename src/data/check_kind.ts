/** Whether a file of a data set is a file of another kind altogether. @module */
import { UserError } from "../base/errors.ts";
import { fileKind, KIND_BYTES } from "../base/file_kind.ts";

/**
 * Refuses pages, archives and the like under the name of a data file. None of the formats read here begins as they do.
 *
 * @param bytes decompressed
 * @param where the file, for messages
 * @throws {UserError} naming what it is
 *
 * @example
 * ```ts
 * import { checkKind } from "./check_kind.ts";
 * import assert from "node:assert/strict";
 *
 * const page = new TextEncoder().encode("<!doctype html><title>Sign in</title>");
 * assert.throws(() => checkKind(page, "labels"), /^UserError: labels: is an HTML page, not the data/);
 * ```
 */
export function checkKind(bytes: Uint8Array, where: string): void {
  const kind = fileKind(bytes.subarray(0, KIND_BYTES));
  if (kind !== undefined) throw new UserError(`${where}: is ${kind}, not the data`);
}
