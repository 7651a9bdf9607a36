/** Tables of a page. @module */
import { type Content, html, Markup } from "./markup.ts";

/** A column. */
export interface Column {
  readonly title: string;
  /** Numbers lie on the right, effects break between their parts; words and labels take whole lines where the table is stacked. */
  readonly kind?: "number" | "effect" | "words" | "label";
  /** Follows the value where the table is stacked and its head is out of sight. */
  readonly unit?: string;
}

/** A table: the first cell of each row is its head. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Content[])[];
  /** On a phone each row becomes a block; other tables scroll sideways. */
  readonly stacked?: boolean;
  /** Class of the element, for its look. */
  readonly className?: string;
}

/** An element with its attributes, those without a value left out. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | false | undefined>>,
  content: Content,
): Markup {
  const present = Object.entries(attributes).filter(([, value]) => value);
  const opening = `<${name}${present.map(([key, value]) => ` ${key}="${value}"`).join("")}>`;
  return html`${new Markup(opening)}${content}${new Markup(`</${name}>`)}`;
}

function cell(content: Content, { kind, unit }: Column, isHead: boolean, stacked: boolean): Markup {
  const inner = html`${content}${unit !== undefined && html`<span class="unit"> ${unit}</span>`}`;
  return isHead
    ? element("th", { scope: "row", role: stacked && "rowheader", class: kind }, inner)
    : element("td", { role: stacked && "cell", class: kind }, inner);
}

/**
 * A table that scrolls on its own where the page is narrow, or stacks its cells.
 *
 * A stacked table is laid out as blocks, which takes its meaning from assistive technology: roles give it back.
 *
 * @throws {RangeError} if a row has more or fewer cells than there are columns
 *
 * @example
 * ```ts
 * import { table } from "./table.ts";
 * import assert from "node:assert/strict";
 *
 * const { text } = table({
 *   caption: "Sizes",
 *   columns: [{ title: "What" }, { title: "n", kind: "number" }],
 *   rows: [["a < b", 12]],
 * });
 * assert.match(text, /<tr><th scope="row">a &lt; b<\/th><td class="number">12<\/td><\/tr>/);
 * ```
 */
export function table(
  { caption, columns, rows, stacked = false, className = "" }: Table,
): Markup {
  const classes = [stacked ? "stacked" : "", className].filter((one) => one !== "").join(" ");
  const line = (cells: readonly Markup[]) =>
    html`${element("tr", { role: stacked && "row" }, cells)}\n`;
  const heads = columns.map(({ title, kind }) =>
    element("th", {
      scope: "col",
      role: stacked && "columnheader",
      class: kind === "number" && kind,
    }, title)
  );
  const lines = rows.map((row) => {
    if (row.length !== columns.length) {
      throw new RangeError(`table ${caption}: ${row.length} cells under ${columns.length} titles`);
    }
    return line(row.map((content, i) => cell(content, columns[i]!, i === 0, stacked)));
  });
  const group = { role: stacked && "rowgroup" };
  const body = html`<caption>${caption}</caption>
${element("thead", group, line(heads))}${element("tbody", group, lines)}`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
${element("table", { class: classes, role: stacked && "table" }, body)}</div>`;
}
