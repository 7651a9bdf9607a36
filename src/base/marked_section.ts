/** Renews the part of a document that is generated. @module */
import { UserError } from "./errors.ts";

/**
 * Replaces what stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->`.
 *
 * @param text the document
 * @param name of the section
 * @param content what is to stand there
 * @param file where the document lies, for the error
 * @throws {UserError} if the markers are missing
 *
 * @example
 * ```ts
 * import { replaceSection } from "./marked_section.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb";
 * assert.equal(replaceSection(text, "x", "new"), "a\n<!-- x:begin -->\n\nnew\n\n<!-- x:end -->\nb");
 * ```
 */
export function replaceSection(
  text: string,
  name: string,
  content: string,
  file = "README.md",
): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) {
    throw new UserError(`${file} has no section ${begin} … ${end}; put the two markers back`);
  }
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}
