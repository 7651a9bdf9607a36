/** What no file says and no file is called. @module */

/** Written so that this file does not hold them. */
const BANNED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["work left undone", /\b(?:TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/],
  ["a suppressed lint or type error", /deno-lint[-]ignore|@ts[-](?:ignore|expect-error|nocheck)/],
  ["a path of one machine", /["'`\s(=](?:file:\/\/)?\/(?:wor[k]|roo[t]|Use[r]s)\//],
  [
    "a host of one network",
    /https?:\/\/(?:localhos[t]|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[^"'`\s]*\/(?:npm|pypi|simple)/,
  ],
  ["a mirror of a registry", /\b(?:artifactor[y]|nexu[s]|verdacci[o])\b/i],
];
const VAGUE = /(?:^|[/_])(?:util[s]?|helper[s]?|common|misc)(?:[/_.]|$)/;

/**
 * Banned words of a text, and vague names of a path.
 *
 * @param path relative to the project
 * @param text of any language
 * @returns one line each
 *
 * @example
 * ```ts
 * import { bannedWords } from "./words.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(bannedWords("src/a.ts", "// TO" + "DO: more"), [
 *   "src/a.ts:1: work left undone: TO" + "DO",
 * ]);
 * assert.deepEqual(bannedWords("src/utils/a.ts", ""), ["src/utils/a.ts: a name that says nothing"]);
 * ```
 */
export function bannedWords(path: string, text: string): string[] {
  const found = text.split("\n").flatMap((line, index) =>
    BANNED.flatMap(([what, pattern]) => {
      const match = pattern.exec(line);
      return match ? [`${path}:${index + 1}: ${what}: ${match[0].trim()}`] : [];
    })
  );
  return VAGUE.test(path) ? [`${path}: a name that says nothing`, ...found] : found;
}
