/** The argument at a glance, on the front page. @module */
import { type Content, html, type Markup } from "../../page/markup.ts";
import { table } from "../../page/table.ts";
import type { Argument, ArgumentEntry } from "../argument.ts";
import { paperPage } from "./navigation.ts";
import { verdictMark } from "./verdict_mark.ts";

function cell(entries: readonly ArgumentEntry[]): Content {
  if (entries.length === 0) {
    return html`<span class="quiet">no claim of this run decides this</span>`;
  }
  return entries.map(({ text, outcome, paper, claim }, index) =>
    html`${index > 0 && html`<br>`}${text} <a href="${paperPage(paper)}#${claim}">${claim}</a><br>${
      verdictMark(outcome)
    }`
  );
}

/**
 * The section; nothing without an argument.
 *
 * @example
 * ```ts
 * import { argumentSection } from "./argument_section.ts";
 * import assert from "node:assert/strict";
 *
 * const entry = { text: "Gaussian", outcome: "contradicted", paper: "p", claim: "P1" } as const;
 * const section = argumentSection({
 *   question: "Is it Gaussian?",
 *   caption: "By paper.",
 *   rowTitle: "Test",
 *   columns: ["p", "q"],
 *   rows: [{ title: "marginal", entries: [[entry], []] }],
 * });
 * assert.match(section!.text, /href="p\/index\.html#P1"/);
 * assert.match(section!.text, /no claim of this run decides this/);
 * assert.equal(argumentSection(undefined), null);
 * ```
 */
export function argumentSection(argument: Argument | undefined): Markup | null {
  if (argument === undefined) return null;
  const { question, caption, rowTitle, columns, rows } = argument;
  return html`<section class="argument" aria-labelledby="argument">
<h2 id="argument">${question}</h2>
${
    table({
      caption,
      columns: [rowTitle, ...columns].map((title) => ({ title })),
      rows: rows.map(({ title, entries }) => [title, ...entries.map(cell)]),
    })
  }</section>`;
}
