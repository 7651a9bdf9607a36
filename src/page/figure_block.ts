/** A chart on the page: two layouts of one SVG, caption, data. @module */
import type { Figure, FigureRow } from "../records/figure.ts";
import { formatNumber } from "./numbers.ts";
import { html, Markup } from "./markup.ts";

/** A figure with its two layouts, rendered. */
export interface RenderedFigure {
  readonly figure: Figure;
  /** `<svg>` for wide pages. */
  readonly wide: string;
  /** `<svg>` for phones. */
  readonly compact: string;
}

/** Rows of a data table that the page itself shows; the CSV has all. */
const SHOWN_ROWS = 60;

function cell(value: FigureRow[string] | undefined): Markup {
  if (typeof value === "number") return html`<td class="number">${formatNumber(value)}</td>`;
  return html`<td>${value === null || value === undefined ? "–" : `${value}`}</td>`;
}

function dataTable({ id, title, rows }: Figure): Markup {
  const columns = Object.keys(rows[0] ?? {});
  const rest = rows.length - SHOWN_ROWS;
  return html`<details><summary>Data: ${rows.length} rows</summary>
<p><a href="charts/${id}.csv" download>CSV</a> · <a href="charts/${id}.vl.json" download>Vega-Lite specification</a> ·
<a href="charts/${id}.svg">SVG</a></p>
<div class="scroll" tabindex="0" role="region" aria-label="Data of: ${title}"><table class="data"><caption>${title}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${
    rows.slice(0, SHOWN_ROWS).map((row) =>
      html`
        <tr>${columns.map((column) => cell(row[column]))}</tr>
      `
    )
  }</tbody></table></div>
${rest > 0 && html`<p class="quiet">${rest} more rows are in the CSV.</p>`}</details>`;
}

/** The figure with caption and data; one text alternative for both layouts. */
export function figureBlock({ figure, wide, compact }: RenderedFigure): Markup {
  return html`
    <figure id="figure-${figure.id}">
    <h4>${figure.title}</h4>
    <div class="chart" role="img" aria-label="${figure.title}. ${figure.caption}">${new Markup(
      wide,
    )}${new Markup(compact)}</div>
    <figcaption>${figure.caption}</figcaption>
    ${dataTable(figure)}
    </figure>
  `;
}
