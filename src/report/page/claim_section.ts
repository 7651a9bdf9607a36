/** One claim: rule, chart, numbers, the command that repeats it, what it cost. @module */
import { formatDuration } from "../../base/format_duration.ts";
import { html, type Markup } from "../../page/markup.ts";
import type { Cost } from "../../runner/cost_of.ts";
import { effectsFile, hasEffects } from "../files/effects_csv.ts";
import type { JudgedClaim } from "../judged_claim.ts";
import { axisSentence } from "./axis_sentence.ts";
import { evidenceTable } from "./evidence_table.ts";
import { testTable } from "./test_table.ts";
import { verdictMark } from "./verdict_mark.ts";

/** What a claim's section is made of. */
export interface ClaimParts {
  readonly judged: JudgedClaim;
  /** Figures that name this claim first. */
  readonly figures: readonly Markup[];
  /** Figures that stand with an earlier claim, or on the page of another paper. */
  readonly seeAlso: readonly (readonly [address: string, title: string])[];
  /** The command that computes and judges this claim alone. */
  readonly command: string;
}

/** What the cells of a claim cost, in words. */
function costLine({ cells, seconds, memory }: Cost): string {
  const read = cells === 1 ? "1 cell" : `${cells} cells`;
  return `The claim reads ${read}: ${
    formatDuration(seconds)
  } of computing on one core each, at most ${(memory / 1e9).toFixed(2)} GB.`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/**
 * The section of one claim.
 *
 * @example
 * ```ts
 * import { claimSection } from "./claim_section.ts";
 * import { judgedClaims } from "../judged_claim.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const [judged] = judgedClaims(madeUpInput().experiments[0]!);
 * const command = "deno task reproduce --only A1";
 * const { text } = claimSection({ judged: judged!, figures: [], seeAlso: [["#f", "Chart"]], command });
 * assert.match(text, /Statement &lt;A1&gt; &amp; more\./);
 * assert.match(text, /<code>deno task reproduce --only A1<\/code>/);
 * assert.match(text, /See also: <a href="#f">Chart<\/a>/);
 * ```
 */
export function claimSection({ judged, figures, seeAlso, command }: ClaimParts): Markup {
  const { claim, verdict, cost } = judged;
  return html`
    <section class="claim" aria-labelledby="${claim.id}">
    <h3 id="${claim.id}">${claim.id} ${verdictMark(verdict.outcome)}</h3>
    <p class="statement">${claim.statement} <span class="quiet">(source: ${claim.source})</span></p>
    <p>${sentence(verdict.reason)}</p>
    <p class="quiet"><strong>Decision rule, stated before the run.</strong> ${claim
      .effect}. Rule:
    ${verdict.words}. ${axisSentence(claim.axis)}</p>
    ${verdict.caveats.length > 0 &&
      html`<ul class="caveats">${verdict.caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>`}
    ${figures}
    ${seeAlso.length > 0 &&
      html`<p>See also: ${
        seeAlso.map(([address, title], index) =>
          html`${index > 0 && ", "}<a href="${address}">${title}</a>`
        )
      }</p>`}
    ${testTable(verdict)}
    ${hasEffects(verdict) &&
      html`<p class="quiet"><a href="${
        effectsFile(claim.id)
      }">θ of every class, test and seed (CSV)</a></p>`}
    ${evidenceTable(claim.id, verdict.evidence)}
    <p class="quiet">Again: <code>${command}</code><br>${costLine(cost)}</p>
    </section>
  `;
}
