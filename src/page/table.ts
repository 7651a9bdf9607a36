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

const role = (stacked: boolean, name: string) => new Markup(stacked ? ` role="${name}"` : "");

function cell(content: Content, column: Column, isHead: boolean, stacked: boolean): Markup {
  const { kind, unit } = column;
  const inner = html`${content}${unit !== undefined && html`<span class="unit"> ${unit}</span>`}`;
  const attributes = new Markup(kind === undefined ? "" : ` class="${kind}"`);
  return isHead
    ? html`
      <th scope="row" ${role(stacked, "rowheader")}${attributes}>${inner}</th>
    `
    : html`<td${role(stacked, "cell")}${attributes}>${inner}</td>`;
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
  const opening = `<table${classes === "" ? "" : ` class="${classes}"`}${
    stacked ? ' role="table"' : ""
  }>`;
  const heads = columns.map(({ title, kind }) =>
    html`
      <th scope="col" ${role(stacked, "columnheader")}${new Markup(
        kind === "number" ? ' class="number"' : "",
      )}>${title}</th>
    `
  );
  const lines = rows.map((row) => {
    if (row.length !== columns.length) {
      throw new RangeError(`table ${caption}: ${row.length} cells under ${columns.length} titles`);
    }
    const cells = row.map((content, i) => cell(content, columns[i]!, i === 0, stacked));
    return html`<tr${role(stacked, "row")}>${cells}</tr>\n`;
  });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
${new Markup(opening)}<caption>${caption}</caption>
<thead${role(stacked, "rowgroup")}><tr${role(stacked, "row")}>${heads}</tr></thead>
<tbody${role(stacked, "rowgroup")}>
${lines}</tbody></table></div>`;
}
