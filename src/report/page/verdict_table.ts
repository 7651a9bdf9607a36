/** Every claim of a paper with its verdict: the first thing on its page. @module */
import { admissibleRows } from "../../claims/admissible_rows.ts";
import { type Content, html, type Markup } from "../../page/markup.ts";
import { formatInterval, formatNumber } from "../../page/numbers.ts";
import { table } from "../../page/table.ts";
import { decisiveRow } from "../decisive_row.ts";
import type { JudgedClaim } from "../judged_claim.ts";
import { verdictMark } from "./verdict_mark.ts";

/** Value and interval of the row that stands for the verdict. */
function effect({ verdict }: JudgedClaim): Content {
  const rows = admissibleRows(verdict);
  const decisive = decisiveRow(rows);
  if (decisive === undefined) return "–";
  const { name, value, interval } = decisive;
  return html`<span class="nowrap">${formatNumber(value)}</span>${
    interval !== undefined &&
    html`
      <span class="quiet nowrap">${formatInterval(interval)}</span>
    `
  }${
    rows.length > 1 && html`
      <span class="quiet">${name}, weakest of ${rows.length}</span>
    `
  }`;
}

/**
 * The table; ids lead to the claims' sections.
 *
 * @example
 * ```ts
 * import { verdictTable } from "./verdict_table.ts";
 * import { judgedClaims } from "../judged_claim.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const [paper] = madeUpInput().experiments;
 * const { text } = verdictTable(judgedClaims(paper!));
 * assert.match(text, /href="#A1"/);
 * assert.match(text, /weak, weakest of 3/); // of the three classes of A1
 * ```
 */
export function verdictTable(claims: readonly JudgedClaim[]): Markup {
  return table({
    caption: "Claims and verdicts. Effect θ: its value with the 95 % interval.",
    stacked: true,
    columns: [
      { title: "Claim" },
      { title: "Statement and rule", kind: "words" },
      { title: "Verdict" },
      { title: "Effect θ", kind: "effect" },
      { title: "Seeds", kind: "number", unit: "seeds" },
    ],
    rows: claims.map((judged) => {
      const { claim, verdict } = judged;
      return [
        html`<a href="#${claim.id}">${claim.id}</a>`,
        html`${claim.statement} <span class="quiet rule">Rule: ${verdict.words}.</span>`,
        verdictMark(verdict.outcome),
        effect(judged),
        decisiveRow(admissibleRows(verdict))?.replicates ?? "–",
      ];
    }),
  });
}
