/**
 * The one error that a user is meant to read: what is wrong, where, and how to mend it, on one line.
 *
 * Everything else that is thrown is a defect of the program and keeps its stack trace.
 *
 * @module
 */

/** Exit codes of every command. */
export const ExitCode = {
  ok: 0,
  failed: 1,
  usage: 2,
  crashed: 3,
  inconclusive: 4,
  nothingRan: 5,
} as const;

/** One of the {@linkcode ExitCode} values. */
export type ExitCode = typeof ExitCode[keyof typeof ExitCode];

/**
 * A problem that the user can mend. The command line prints `message` alone and exits with `exitCode`.
 *
 * @example
 * ```ts
 * import { UserError } from "./errors.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(new UserError("no such file: noise.npy").exitCode, 2);
 * ```
 */
export class UserError extends Error {
  /** Always `UserError`. */
  override readonly name: string = "UserError";
  /** The exit code that the command ends with. */
  readonly exitCode: ExitCode;

  /**
   * Folds the message into one line.
   *
   * @param message one line: what is wrong, where, and how to mend it
   * @param exitCode the exit code of the command; 2 (usage or configuration) unless said otherwise
   */
  constructor(message: string, exitCode: ExitCode = ExitCode.usage) {
    super(message.replaceAll(/\s*\n\s*/g, " "));
    this.exitCode = exitCode;
  }
}
