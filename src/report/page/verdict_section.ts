/** The first thing on the page: every claim with its verdict. @module */
import { FAMILY_ALPHA } from "../../claims/judge.ts";
import { describeRegion } from "../../claims/region.ts";
import type { Claim, Verdict } from "../../claims/claim.ts";
import type { ReportedExperiment } from "../input.ts";
import { formatInterval, formatNumber } from "../../page/numbers.ts";
import { html, type Markup } from "../../page/markup.ts";
import { verdictMark } from "./verdict_mark.ts";

/** One sentence on the families that p-values are adjusted in: the claims of a paper, and others apart. */
function errorBudget(claims: readonly Claim[]): string {
  const [paper, ...others] = [...Map.groupBy(claims, (claim) => claim.paper).values()];
  const apart = others.flatMap((family) => family.map(({ id }) => id));
  return `the paper's ${
    paper?.length ?? 0
  } claims share a family-wise error of ${FAMILY_ALPHA} for a wrong ` +
    `“reproduced” and of ${FAMILY_ALPHA} for a wrong “contradicted” (Holm)` +
    (apart.length === 0 ? "." : `; ${apart.join(", ")} is judged apart.`);
}

/** The class that stands for the claim in one line: the only one, or the one nearest to failing. */
export function decisiveClass({ classes }: Verdict): Verdict["classes"][number] | undefined {
  return classes.toSorted((a, b) => b.pFor - a.pFor)[0];
}

/** Anchor of a claim's section. */
export function claimAnchor(experiment: string, claim: string): string {
  return `${experiment}-${claim}`;
}

function row(experiment: string, claim: Claim, verdict: Verdict): Markup {
  const decisive = decisiveClass(verdict);
  const effect = decisive === undefined
    ? html`<span class="quiet">–</span>`
    : html`${formatNumber(decisive.mean)} <span class="quiet interval">${
      formatInterval(decisive.interval)
    }</span>${
      verdict.classes.length > 1 &&
      html`<br><span class="quiet">${decisive.name}, weakest of ${verdict.classes.length}</span>`
    }`;
  return html`
    <tr role="row">
      <th scope="row" role="rowheader"><a href="#${claimAnchor(experiment, claim.id)}">${claim
        .id}</a></th>
      <td role="cell" class="words">${claim.statement}</td>
      <td role="cell">${verdictMark(verdict.outcome)}</td>
      <td role="cell" class="number">${effect}</td>
      <td role="cell" class="number">${describeRegion(claim.region)}</td>
      <td role="cell" class="number">${decisive?.seeds ?? "–"}<span class="unit"> seeds</span></td>
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
    <th scope="col" role="columnheader">Effect θ</th><th scope="col" role="columnheader">Region</th><th scope="col" role="columnheader">Seeds</th></tr></thead>
    <tbody role="rowgroup">
    ${verdicts.map((verdict) =>
      row(experiment.id, claims.get(verdict.claim)!, verdict)
    )}</tbody></table></div>
    <p class="quiet">Error budget: ${errorBudget(
      experiment.claims,
    )} Every statistic of noise is iteration-wise:
    parameters are fixed, minibatches are drawn again and again.</p>
    ${forest}
    </section>
  `;
}
