/** HTML as tagged templates: what is put in is escaped unless it is markup already. @module */
import { escapeMarkup } from "../base/escape_markup.ts";

/** Markup that needs no escaping. */
export class Markup {
  /** The HTML text. */
  readonly text: string;

  /** Marks a text as HTML. */
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: text, numbers, markup, lists of them; `null` and `false` leave nothing. */
export type Content = string | number | Markup | null | false | readonly Content[];

function render(content: Content): string {
  if (content === null || content === false) return "";
  if (content instanceof Markup) return content.text;
  if (Array.isArray(content)) return content.map(render).join("");
  return escapeMarkup(`${content}`);
}

/**
 * Builds markup from a template.
 *
 * @example
 * ```ts
 * import { html } from "./markup.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(html`<p>${"a < b"}${html`<br>`}</p>`.text, "<p>a &lt; b<br></p>");
 * ```
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(String.raw({ raw: strings }, ...contents.map(render)));
}
