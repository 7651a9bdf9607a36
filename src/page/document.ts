/** A page that stands alone: style inside, charts as SVG, nothing fetched, no script. @module */
import { html, Markup } from "./markup.ts";
import { STYLE } from "./style.ts";

/** The parts of a page. */
export interface PageParts {
  /** In the browser's tab, before the name of the project. */
  readonly title: string;
  /** Links to other pages and to places in this one; none on a page that stands alone. */
  readonly navigation?: Markup;
  /** The headline and what belongs to it. */
  readonly header: Markup;
  /** Everything else. */
  readonly main: Markup;
  /** Links to files beside the page. */
  readonly footer?: Markup;
}

/**
 * The whole document.
 *
 * @example
 * ```ts
 * import { page } from "./document.ts";
 * import { html } from "./markup.ts";
 * import assert from "node:assert/strict";
 *
 * const text = page({ title: "A & B", header: html`<h1>A</h1>`, main: html`<p>…</p>` });
 * assert.match(text, /<title>A &amp; B · sgn-lab<\/title>/);
 * ```
 */
export function page({ title, navigation, header, main, footer }: PageParts): string {
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} · sgn-lab</title>
        <link rel="icon" href="data:,">
        <style>${new Markup(STYLE)}</style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        ${navigation ?? null}
        <header>${header}</header>
        <main id="content">${main}</main>
        ${footer !== undefined && html`<footer>${footer}</footer>`}
      </body>
    </html>
  `.text.trimStart();
}
