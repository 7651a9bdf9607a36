/** Widths of text without a canvas, so that charts lay out alike on every machine. @module */
import * as vega from "vega";

/** Advance widths in hundredths of the font size, classes of a wide sans serif: too much room is no harm, too little cuts text off. */
const CLASSES: readonly (readonly [string, number])[] = [
  ["il.,:;'|!jI·", 30],
  ['ftr()[]/\\ "-*°', 40],
  ["abcdeghknopqsuvxyz0123456789?$_", 61],
  ["ABCDEFGHJKLNOPQRSTUVXYZ&−–+=<>≤≥≈×~^#", 71],
  ["mwMW%@—…", 95],
];
const WIDTHS = new Map(CLASSES.flatMap(([set, width]) => [...set].map((one) => [one, width])));
const OTHER = 66;

/**
 * Width of a line of text in pixels: an estimate from a table of advance widths, a little on the wide side.
 *
 * @param text the line
 * @param fontSize pixels
 */
function textWidth(text: string, fontSize: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += WIDTHS.get(character) ?? OTHER;
  return (hundredths * fontSize) / 100;
}

/** Vega exports this object; its type declarations leave it out. */
interface TextMetrics {
  width(
    item: { readonly text?: unknown; readonly fontSize?: number; readonly limit?: number },
    text?: unknown,
  ): number;
}

/**
 * Makes Vega measure with {@linkcode textWidth} instead of a canvas or its heuristic of .8 em a character.
 *
 * @example
 * ```ts
 * import { installTextWidth } from "./text_width.ts";
 * import * as vega from "vega";
 * import assert from "node:assert/strict";
 *
 * installTextWidth();
 * const { textMetrics } = vega as unknown as {
 *   textMetrics: { width(item: { fontSize: number }, text: string): number };
 * };
 * const [wide, narrow] = ["mmm", "iii"].map((text) => textMetrics.width({ fontSize: 12 }, text));
 * assert(wide! > 2 * narrow! && wide! < 12 * 3 * 1.2);
 * ```
 */
export function installTextWidth(): void {
  const { textMetrics } = vega as unknown as { textMetrics: TextMetrics };
  textMetrics.width = (item, text) => {
    const line = `${text ?? item.text ?? ""}`;
    const width = textWidth(line, item.fontSize ?? 11);
    // A label that is cut takes no more room than its limit.
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}
