/** Turns failures of the file system into one line for the user. @module */
import { UserError } from "../base/errors.ts";

const CAUSES: readonly (readonly [RegExp, string, string])[] = [
  [/ENOSPC|no space left/i, "the disk is full", "free some space"],
  [/EDQUOT|quota exceeded/i, "the disk quota is used up", "free some space"],
  [/EROFS|read-only file system/i, "the file system is read-only", "make it writable"],
  [/EACCES|EPERM|permission denied/i, "permission is denied", "change its permissions"],
  [
    /EEXIST|AlreadyExists|file exists/i,
    "a file stands where the folder should be",
    "move that file",
  ],
  [
    /ENOTDIR|NotADirectory|not a directory/i,
    "part of the path is a file, not a folder",
    "move that file",
  ],
  [
    /EISDIR|IsADirectory|is a directory/i,
    "a folder stands where the file should be",
    "move that folder",
  ],
  [
    /NotCapable.*(?:access to "[^"]*,|'[^']*,)/i,
    "the task cannot be permitted a path with a comma",
    "rename the folder",
  ],
  [
    /NotCapable|requires .* access/i,
    "the task has no permission to go there",
    "choose one that deno.json allows",
  ],
];

/**
 * The error to throw where the file system refuses.
 *
 * @param error what the file system threw
 * @param folder the folder that was written to
 * @param mend how to choose another folder, e.g. `set SGN_STORE to another folder`
 * @param verb what was tried
 * @returns a {@linkcode UserError} for what the system refuses; `error` itself where it is a defect of the program
 *
 * @example
 * ```ts
 * import { storageError } from "./storage_error.ts";
 * import assert from "node:assert/strict";
 *
 * const error = storageError(new Error("No space left on device (os error 28)"), "out", "choose another");
 * assert.equal((error as Error).message, "cannot write to out: the disk is full; free some space or choose another");
 * ```
 */
export function storageError(
  error: unknown,
  folder: string,
  mend: string,
  verb = "write to",
): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const text = `${error.name} ${(error as { code?: string }).code ?? ""} ${error.message}`;
  const cause = CAUSES.find(([pattern]) => pattern.test(text));
  if (cause) return new UserError(`cannot ${verb} ${folder}: ${cause[1]}; ${cause[2]} or ${mend}`);
  // Whatever else the system refuses, in its own words: `File name too long (os error 36): open '…'`.
  const refused = /^(.+?) \(os error \d+\)/.exec(error.message)?.[1];
  return refused === undefined
    ? error
    : new UserError(`cannot ${verb} ${folder}: ${refused}; ${mend}`);
}
