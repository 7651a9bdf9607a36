/** Text in HTML and XML. @module */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escapes a text for HTML or XML, between tags and in quoted attributes alike.
 *
 * @example
 * ```ts
 * import { escapeMarkup } from "./escape_markup.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(escapeMarkup(`"a" & 'b' < c > d`), "&quot;a&quot; &amp; &#39;b&#39; &lt; c &gt; d");
 * ```
 */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!);
}
