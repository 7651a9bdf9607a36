/** The forms in which a rendered chart is kept: alone in a file, or inside the page. @module */
import { escapeMarkup } from "../base/escape_markup.ts";
import { CHART_FONT } from "./chart_theme.ts";
import { darkRules } from "./dark_rules.ts";

const OPENING = /^<svg [^>]*>/;

function size(svg: string): { width: number; height: number } {
  const opening = OPENING.exec(svg)?.[0] ?? "";
  const read = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(opening)?.[1]);
  const found = { width: read("width"), height: read("height") };
  if (!(found.width > 0 && found.height > 0)) throw new Error("chart without a size");
  return found;
}

/**
 * An SVG that stands alone: follows the viewer's light or dark theme, has a title and a description.
 *
 * @param svg from `renderChart`
 * @param title one line
 * @param description what a reader should see in it
 *
 * @example
 * ```ts
 * import { standaloneSvg } from "./chart_svg.ts";
 * import assert from "node:assert/strict";
 *
 * const svg = standaloneSvg('<svg width="10" height="10"></svg>', "A & B", "…");
 * assert.match(svg, /<title>A &amp; B<\/title>/);
 * ```
 */
export function standaloneSvg(svg: string, title: string, description: string): string {
  const { width, height } = size(svg);
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${escapeMarkup(CHART_FONT)}">`;
  const style = `<style>@media (prefers-color-scheme:dark){\n${darkRules("")}\n}</style>`;
  const body = svg.replace(OPENING, "");
  return `${head}<title>${escapeMarkup(title)}</title><desc>${
    escapeMarkup(description)
  }</desc>${style}${body}\n`;
}

/**
 * An SVG for the page: hidden from assistive technology, because the figure around it names and describes it once for
 * all its layouts; it scales down with its column.
 *
 * @param svg from `renderChart`
 * @param className class of the element, `wide` or `compact`
 * @param id prefix of the ids inside, so that drawings on one page don't share them
 *
 * @example
 * ```ts
 * import { pageSvg } from "./chart_svg.ts";
 * import assert from "node:assert/strict";
 *
 * const svg = pageSvg('<svg width="10" height="8"></svg>', "wide", "a");
 * assert.match(svg, /viewBox="0 0 10 8"/);
 * ```
 */
export function pageSvg(svg: string, className: string, id: string): string {
  const { width, height } = size(svg);
  const head = `<svg class="${className}" aria-hidden="true" focusable="false" width="${width}" ` +
    `height="${height}" viewBox="0 0 ${width} ${height}">`;
  return svg.replace(OPENING, head)
    .replaceAll(/(id="|url\(#)(clip\d+)/g, `$1${id}-${className}-$2`);
}
