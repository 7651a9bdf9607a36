/** A chart on the page: two layouts of one drawing, caption, data. @module */
import type { Figure, FigureRow } from "../records/figure.ts";
import { type Content, html, Markup } from "./markup.ts";
import { formatNumber } from "./numbers.ts";
import type { RenderedFigure } from "./rendered_figure.ts";
import { table } from "./table.ts";

/** What stands with a figure apart from its drawing and caption. */
export interface FigureSurroundings {
  /** Address of the folder with the figure's files, ending in `/`, or empty; without it the page offers no files. */
  readonly files?: string;
  /** A line after the caption. */
  readonly note?: Content;
  /** Whether the data stands in a table below; true unless said. */
  readonly data?: boolean;
}

/** Rows of a data table that the page itself shows; the CSV has all. */
const SHOWN_ROWS = 60;

function shown(value: FigureRow[string] | undefined): string {
  if (typeof value === "number") return formatNumber(value);
  return value === null || value === undefined ? "–" : `${value}`;
}

function dataTable({ title, rows }: Figure): Markup {
  const columns = Object.keys(rows[0] ?? {});
  const rest = rows.length - SHOWN_ROWS;
  const shownTable = table({
    caption: `Data of: ${title}`,
    className: "data",
    columns: columns.map((title) =>
      typeof rows[0]![title] === "number" ? { title, kind: "number" as const } : { title }
    ),
    rows: rows.slice(0, SHOWN_ROWS).map((row) => columns.map((column) => shown(row[column]))),
  });
  return html`<details><summary>Data: ${rows.length} rows</summary>${shownTable}${
    rest > 0 && html`<p class="quiet">${rest} more rows are in the CSV.</p>`
  }</details>`;
}

function downloads(id: string, folder: string): Markup {
  const link = (kind: string, label: string, more: string) =>
    html`
      <a href="${folder}${id}.${kind}" ${new Markup(more)}>${label}</a>
    `;
  return html`<p class="quiet">${link("csv", "CSV", " download")} · ${
    link("vl.json", "Vega-Lite specification", " download")
  } · ${link("svg", "SVG", "")}</p>`;
}

/**
 * The figure with caption and data; one text alternative for both layouts.
 *
 * @example
 * ```ts
 * import { figureBlock } from "./figure_block.ts";
 * import assert from "node:assert/strict";
 *
 * const figure = { id: "f", title: "Loss < 1", claims: [], caption: "It falls.", spec: {}, rows: [{ loss: 0.5 }] };
 * const drawn = { figure, anchor: "figure-f", wide: "<svg>w</svg>", compact: "<svg>c</svg>" };
 * const { text } = figureBlock(drawn, { files: "paper/" });
 * assert.match(text, /<h4>Loss &lt; 1<\/h4>/);
 * assert.match(text, /href="paper\/f\.csv"/);
 * assert.doesNotMatch(figureBlock(drawn, { data: false }).text, /<table/);
 * ```
 */
export function figureBlock(
  { figure, anchor, wide, compact }: RenderedFigure,
  { files, note = null, data = true }: FigureSurroundings = {},
): Markup {
  const { id, title, caption } = figure;
  return html`
    <figure id="${anchor}">
    <h4>${title}</h4>
    <div class="chart" role="img" aria-label="${title}. ${caption}">${new Markup(wide)}${new Markup(
      compact,
    )}</div>
    <figcaption>${caption}${note !== null && html`<br>${note}`}</figcaption>
    ${data && dataTable(figure)}${files !== undefined && downloads(id, files)}
    </figure>
  `;
}
