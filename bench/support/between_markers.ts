/** A section of a document, between markers. @module */
const begin = "<!-- benchmarks:begin -->";
const end = "<!-- benchmarks:end -->";

/**
 * Puts a section between the markers of the benchmark table.
 *
 * @param text of the document
 * @param section what comes between
 * @param name of the document, for the error
 * @returns the text with the new section
 * @throws {Error} if the text lacks the markers
 *
 * @example
 * ```ts
 * import { betweenMarkers } from "./between_markers.ts";
 * import assert from "node:assert/strict";
 *
 * const text = "# A\n<!-- benchmarks:begin -->\nold\n<!-- benchmarks:end -->\n";
 * const renewed = "# A\n<!-- benchmarks:begin -->\n\nnew\n\n<!-- benchmarks:end -->\n";
 * assert.equal(betweenMarkers(text, "new"), renewed);
 * ```
 */
export function betweenMarkers(text: string, section: string, name = "README.md"): string {
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start) {
    throw new Error(`${name}: lacks ${begin} and ${end} in this order`);
  }
  return `${text.slice(0, start + begin.length)}\n\n${section}\n\n${text.slice(stop)}`;
}
