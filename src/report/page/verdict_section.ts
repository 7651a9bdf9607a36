/** The first thing on the page: every claim with its verdict. @module */
import { FAMILY_ALPHA } from "../../claims/judge.ts";
import type { Claim } from "../../claims/claim.ts";
import { decisiveRow } from "../decisive_row.ts";
import { familiesOf } from "../../claims/family.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { Experiment } from "../../runner/experiment.ts";
import type { ReportedExperiment } from "../input.ts";
import { formatInterval, formatNumber } from "../numbers.ts";
import { html, type Markup } from "./markup.ts";
import { verdictMark } from "./verdict_mark.ts";

/** One sentence on the families that p-values are adjusted in: the claims of a paper, and others apart. */
function errorBudget(experiment: Experiment): string {
  const [paper, ...others] = familiesOf(experiment);
  const apart = others.flatMap(({ claims }) => claims.map(({ id }) => id));
  return `the paper's ${
    paper?.size ?? 0
  } claims share a family-wise error of ${FAMILY_ALPHA} for a wrong ` +
    `“reproduced” and of ${FAMILY_ALPHA} for a wrong “contradicted” (Holm)` +
    (apart.length === 0 ? "." : `; ${apart.join(", ")} is judged apart.`);
}

/** Anchor of a claim's section. */
export function claimAnchor(experiment: string, claim: string): string {
  return `${experiment}-${claim}`;
}

function row(experiment: string, claim: Claim, verdict: Verdict): Markup {
  const decisive = decisiveRow(verdict.rows);
  const effect = decisive === undefined
    ? html`<span class="quiet">–</span>`
    : html`${formatNumber(decisive.value)} <span class="quiet interval">${
      decisive.interval ? formatInterval(decisive.interval) : ""
    }</span>${
      verdict.rows.length > 1 &&
      html`<br><span class="quiet">${decisive.name}, weakest of ${verdict.rows.length}</span>`
    }`;
  return html`
    <tr role="row">
      <th scope="row" role="rowheader"><a href="#${claimAnchor(experiment, claim.id)}">${claim
        .id}</a></th>
      <td role="cell" class="words">${claim.statement}</td>
      <td role="cell">${verdictMark(verdict.outcome)}</td>
      <td role="cell" class="number">${effect}</td>
      <td role="cell">${claim.rule.words}</td>
      <td role="cell" class="number">${decisive?.replicates ??
        "–"}<span class="unit"> seeds</span></td>
    </tr>
  `;
}

/** Verdict table and error budget of one experiment. */
export function verdictSection(reported: ReportedExperiment, forest: Markup): Markup {
  const { experiment, verdicts } = reported;
  const claims = new Map(experiment.claims.map((claim) => [claim.id, claim]));
  return html`
    <section aria-labelledby="${experiment.id}">
    <h2 id="${experiment.id}">${experiment.title}</h2>
    <p class="quiet">${experiment.citation}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Verdicts">
    <table class="stacked" role="table"><caption>Claims and verdicts. Effect: mean over seeds with its 95 % interval.</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Claim</th><th scope="col" role="columnheader">Statement</th><th scope="col" role="columnheader">Verdict</th>
    <th scope="col" role="columnheader">Effect θ</th><th scope="col" role="columnheader">Rule</th><th scope="col" role="columnheader">Seeds</th></tr></thead>
    <tbody role="rowgroup">
    ${verdicts.map((verdict) =>
      row(experiment.id, claims.get(verdict.claim)!, verdict)
    )}</tbody></table></div>
    <p class="quiet">Error budget: ${errorBudget(experiment)}</p>
    ${forest}
    </section>
  `;
}
