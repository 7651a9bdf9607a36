/** An outcome as colour, sign and word: never colour alone. @module */
import type { Outcome } from "../../claims/verdict.ts";
import { html, type Markup } from "../../page/markup.ts";

const SIGNS: Record<Outcome, string> = {
  reproduced: "✓",
  contradicted: "✕",
  inconclusive: "?",
  "not-run": "–",
};

/**
 * The mark that stands wherever a verdict is named.
 *
 * @example
 * ```ts
 * import { verdictMark } from "./verdict_mark.ts";
 * import assert from "node:assert/strict";
 *
 * const { text } = verdictMark("reproduced");
 * assert.match(text, /class="verdict reproduced".*✓.* reproduced</);
 * ```
 */
export function verdictMark(outcome: Outcome): Markup {
  return html`<span class="verdict ${outcome}"><span aria-hidden="true">${
    SIGNS[outcome]
  }</span> ${outcome}</span>`;
}
