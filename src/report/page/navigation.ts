/** Links between the report's pages, and to the claims of one. @module */
import { html, type Markup, Markup as Raw } from "../../page/markup.ts";

/** The pages of a report, seen from one of them. */
export interface Pages {
  /** Keys of the papers, in the order of the report. */
  readonly papers: readonly string[];
  /** The paper whose page this is; undefined on the front page. */
  readonly current?: string;
}

/** The file of a paper's page, seen from the front page. */
export const paperPage = (paper: string): string => `${paper}/index.html`;

function link(label: string, href: string, isCurrent: boolean): Markup {
  return html`<li><a href="${href}"${new Raw(
    isCurrent ? ' aria-current="page"' : "",
  )}>${label}</a></li>`;
}

/**
 * The overview and every paper.
 *
 * @example
 * ```ts
 * import { pageLinks, placeLinks } from "./navigation.ts";
 * import assert from "node:assert/strict";
 *
 * const { text } = pageLinks({ papers: ["a", "b"], current: "b" });
 * assert.match(text, /href="\.\.\/a\/index\.html">a</);
 * assert.match(text, /href="\.\.\/b\/index\.html" aria-current="page">b</);
 * assert.match(placeLinks("Claims", [["P1", "First"]]).text, /href="#P1">First</);
 * ```
 */
export function pageLinks({ papers, current }: Pages): Markup {
  const up = current === undefined ? "" : "../";
  return html`
    <nav class="pages" aria-label="Pages">
      <ul>${link("Overview", `${up}index.html`, current === undefined)}${papers.map((paper) =>
        link(paper, `${up}${paperPage(paper)}`, paper === current)
      )}</ul>
    </nav>
  `;
}

/** Anchors of one page. */
export function placeLinks(
  label: string,
  places: readonly (readonly [anchor: string, label: string])[],
): Markup {
  return html`
    <nav aria-label="${label}">
      <ul>${places.map(([anchor, label]) => html`<li><a href="#${anchor}">${label}</a></li>`)}</ul>
    </nav>
  `;
}
