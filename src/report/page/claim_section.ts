/** One claim: rule, chart, numbers, the command that repeats it, what it cost. @module */
import { describeRegion } from "../../claims/region.ts";
import type { Claim, Evidence, Verdict } from "../../claims/claim.ts";
import type { Cost } from "../../runner/cost_of.ts";
import { formatDuration, formatInterval, formatNumber, formatP } from "../numbers.ts";
import { figureBlock, type RenderedFigure } from "./figure_block.ts";
import { html, type Markup } from "./markup.ts";
import { verdictMark } from "./verdict_mark.ts";
import { claimAnchor } from "./verdict_section.ts";

/** What a claim's section is made of. */
export interface ClaimParts {
  readonly experiment: string;
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Figures that name this claim first. */
  readonly figures: readonly RenderedFigure[];
  /** Figures that stand with an earlier claim. */
  readonly seeAlso: readonly RenderedFigure[];
  readonly command: string;
  /** Of the cells that the claim reads. */
  readonly cost: Cost;
}

function classTable({ classes, adjustedFor, adjustedAgainst }: Verdict): Markup | false {
  return classes.length > 0 && html`
    <div class="scroll" tabindex="0" role="region" aria-label="Tests">
      <table>
        <caption>The tests. After Holm over the paper's claims: for p = ${formatP(
          adjustedFor,
        )}, against p = ${formatP(adjustedAgainst)}.</caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Seeds</th>
            <th scope="col">Mean θ</th>
            <th scope="col">95 % interval</th>
            <th scope="col">p for</th>
            <th scope="col">p against</th>
            <th scope="col">Test</th>
          </tr>
        </thead>
        <tbody>
    ${classes.map((group) =>
      html`
        <tr>
          <th scope="row">${group.name}</th>
          <td class="number">${group.seeds}</td>
          <td class="number">${formatNumber(group.mean)}</td>
          <td class="number">${formatInterval(group.interval)}</td>
          <td class="number">${formatP(group.pFor)}</td>
          <td class="number">${formatP(group.pAgainst)}</td>
          <td>${group.test === "t" ? "Student t" : "exact sign"}</td>
        </tr>
      `
    )}</tbody>
      </table>
    </div>
  `;
}

function evidenceTable(evidence: readonly Evidence[]): Markup | false {
  return evidence.length > 0 &&
    html`
      <div class="scroll" tabindex="0" role="region" aria-label="Numbers">
        <table class="stacked" role="table">
          <caption>The numbers beside the verdict; they decide nothing.</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">Quantity</th>
              <th scope="col" role="columnheader">Value</th>
              <th scope="col" role="columnheader">95 % interval over seeds</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
      ${evidence.map(({ label, value, interval, note }) =>
        html`
          <tr role="row">
            <th scope="row" role="rowheader" class="label">${label}${note !== undefined &&
              html`<br><span class="quiet">${note}</span>`}</th>
            <td role="cell" class="number">${formatNumber(value)}</td>
            <td role="cell" class="number">${interval === undefined
              ? "–"
              : formatInterval(interval)}</td>
          </tr>
        `
      )}</tbody>
        </table>
      </div>
    `;
}

function costLine({ cells, seconds, memory }: Cost): string {
  return `${cells} cells, ${formatDuration(seconds)} of computing on one core each, at most ${
    (memory / 1e9).toFixed(2)
  } GB.`;
}

/** The section of one claim. */
export function claimSection(parts: ClaimParts): Markup {
  const { experiment, claim, verdict, figures, seeAlso, command, cost } = parts;
  const anchor = claimAnchor(experiment, claim.id);
  return html`
    <section class="claim" aria-labelledby="${anchor}">
    <h3 id="${anchor}">${claim.id} <span class="in-heading">${verdictMark(
      verdict.outcome,
    )}</span></h3>
    <p class="statement">${claim.statement} <span class="quiet">(source: ${claim.source})</span></p>
    <p>${verdict.reason.charAt(0).toUpperCase()}${verdict.reason.slice(1)}.</p>
    <p class="quiet"><strong>Decision rule, stated before the run.</strong> ${claim
      .effect}. The claim holds where the mean
    of θ over seeds lies in ${describeRegion(claim.region)}; at least ${claim
      .minimumSeeds} seeds decide.</p>
    ${verdict.caveats.length > 0 &&
      html`<ul class="caveats">${verdict.caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>`}
    ${figures.map(figureBlock)}
    ${seeAlso.length > 0 &&
      html`<p>See also: ${
        seeAlso.map(({ figure }, index) =>
          html`${index > 0 && ", "}<a href="#figure-${figure.id}">${figure.title}</a>`
        )
      }</p>`}
    ${classTable(verdict)}
    ${evidenceTable(verdict.evidence)}
    <p class="quiet">Again: <code>${command}</code><br>${costLine(cost)}</p>
    </section>
  `;
}
