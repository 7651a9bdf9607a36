/** A page that stands alone: style inside, charts as SVG, nothing fetched, no script. @module */
import { chartSpec } from "../charts/chart_spec.ts";
import { pageSvg } from "../charts/chart_svg.ts";
import { darkRules } from "../charts/dark_rules.ts";
import { renderChart } from "../charts/render_chart.ts";
import type { Figure } from "../records/figure.ts";
import { html, Markup } from "./markup.ts";

const STYLE =
  `:root{color-scheme:light dark;--ink:#1b1f24;--muted:#57616c;--rule:#d5dae0;--back:#fff;--tint:#f4f6f8;
--good:#04502d;--bad:#a3241d;--link:#1931a0}
@media(prefers-color-scheme:dark){:root{--ink:#e8ebef;--muted:#a5afba;--rule:#333a43;--back:#14181d;--tint:#1c2127;
--good:#a2f2d3;--bad:#ff9a8f;--link:#52b7ff}
${darkRules(".chart")}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,
'Liberation Sans',sans-serif}
main{max-width:56rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.3rem;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--rule)}
h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
p{margin:.5rem 0;max-width:46rem}
.lead{font-size:1.1rem}
.quiet,figcaption,caption{color:var(--muted);font-size:.9rem}
.good{color:var(--good);font-weight:600}
.bad{color:var(--bad);font-weight:600}
code{font:.88em ui-monospace,'SF Mono',Menlo,Consolas,monospace;background:var(--tint);padding:.1em .3em;border-radius:3px;
overflow-wrap:anywhere}
a{color:var(--link)}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-size:.88rem;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--rule)}
th{font-weight:600;white-space:nowrap}
td code{overflow-wrap:break-word}
td.number,th.number{text-align:right;padding-right:.9rem}
figure{margin:1.25rem 0}
figure h3{margin-top:0}
figcaption{margin-top:.4rem;max-width:46rem}
.chart svg{max-width:100%;height:auto}
.chart .compact{display:none}
@media(max-width:640px){.chart .wide{display:none}.chart .compact{display:block}}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.2rem 0}
summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media print{main{max-width:none;padding:0}.chart .compact{display:none}.chart .wide{display:block}details{break-inside:avoid}}`;

/** A figure with caption, one text alternative for its two layouts, and its data as a table. */
export async function pageFigure(figure: Figure): Promise<Markup> {
  const wide = pageSvg(await renderChart(chartSpec(figure, "wide", false)), "wide");
  const compact = pageSvg(await renderChart(chartSpec(figure, "compact", false)), "compact");
  return html`
    <figure id="${figure.id}">
      <h3>${figure.title}</h3>
      <div class="chart" role="img" aria-label="${figure.title}. ${figure.caption}">${new Markup(
        wide,
      )}${new Markup(compact)}</div>
      <figcaption>${figure.caption}</figcaption>
    </figure>
  `;
}

/** A cell: text, number, or markup. */
export type Cell = string | number | Markup;

/** A table that scrolls on its own where the page is narrow. Columns named with a leading `#` hold numbers. */
export function pageTable(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Markup {
  const numeric = columns.map((name) => name.startsWith("#"));
  const style = (i: number) => new Markup(numeric[i] ? ' class="number"' : "");
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <caption>${caption}</caption>
        <thead>
          <tr>${columns.map((name, i) =>
            html`
              <th scope="col" ${style(i)}>${name.replace(/^#/, "")}</th>
            `
          )}</tr>
        </thead>
        <tbody>${rows.map((row) =>
          html`<tr>${row.map((cell, i) => html`<td${style(i)}>${cell}</td>`)}</tr>\n`
        )}</tbody>
      </table>
    </div>
  `;
}

/**
 * The whole document.
 *
 * @example
 * ```ts
 * import { simplePage } from "./simple_page.ts";
 * import { html } from "./markup.ts";
 * import assert from "node:assert/strict";
 *
 * assert.match(simplePage("A & B", html`<h1>…</h1>`), /<title>A &amp; B<\/title>/);
 * ```
 */
export function simplePage(title: string, body: Markup): string {
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>${title}</title>
        <style>${new Markup(STYLE)}</style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>
  `.text;
}
