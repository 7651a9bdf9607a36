/** Words of a command line, for a shell. @module */

/**
 * A word as a shell reads it back.
 *
 * @param word any text without a NUL
 *
 * @example
 * ```ts
 * import { shellWord } from "./shell_word.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(shellWord("mnist-1k/seed3"), "mnist-1k/seed3");
 * assert.equal(shellWord("it's $HOME"), `'it'\\''s $HOME'`);
 * ```
 */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
