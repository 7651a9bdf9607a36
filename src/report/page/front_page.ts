/** The front page: how the claims of every paper came out. @module */
import type { Outcome } from "../../claims/verdict.ts";
import { page } from "../../page/document.ts";
import { figureBlock } from "../../page/figure_block.ts";
import { html, type Markup } from "../../page/markup.ts";
import type { RenderedFigure } from "../../page/rendered_figure.ts";
import { table } from "../../page/table.ts";
import type { ReportInput } from "../input.ts";
import { countOutcomes, OUTCOMES } from "../outcomes.ts";
import type { RenderedPaper } from "../rendered_paper.ts";
import { argumentSection } from "./argument_section.ts";
import { pageLinks, paperPage } from "./navigation.ts";
import { provenanceSection } from "./provenance_section.ts";
import { replicationsSection } from "./replications_section.ts";
import { verdictMark } from "./verdict_mark.ts";

const TITLES: Readonly<Record<Outcome, string>> = {
  reproduced: "Reproduced",
  contradicted: "Contradicted",
  inconclusive: "Inconclusive",
  "not-run": "Not run",
};

/** How many claims of each paper came out how. */
function glance(papers: readonly RenderedPaper[]): Markup {
  return table({
    caption: "How many claims of each paper came out how.",
    stacked: true,
    columns: [
      { title: "Paper", kind: "words" },
      ...OUTCOMES.map((outcome) => ({
        title: TITLES[outcome],
        kind: "number" as const,
        unit: TITLES[outcome].toLowerCase(),
      })),
    ],
    rows: papers.map(({ id, title, claims }) => {
      const counts = countOutcomes(claims.map(({ verdict }) => verdict));
      return [
        html`<a href="${paperPage(id)}">${title}</a> <span class="quiet">${id}</span>`,
        ...OUTCOMES.map((outcome) => counts[outcome]),
      ];
    }),
  });
}

/** A paper with its claims by outcome and the chart that stands for it. */
function paperSection({ id, title, citation, claims, figures }: RenderedPaper): Markup {
  const [hero] = figures;
  const byOutcome = OUTCOMES.flatMap((outcome) => {
    const own = claims.filter(({ verdict }) => verdict.outcome === outcome);
    const links = own.map(({ claim }, index) =>
      html`${index > 0 && ", "}<a href="${paperPage(id)}#${claim.id}">${claim.id}</a>`
    );
    return own.length === 0 ? [] : [html`<li>${verdictMark(outcome)}: ${links}</li>`];
  });
  return html`<section aria-labelledby="${id}">
<h2 id="${id}"><a href="${paperPage(id)}">${title}</a></h2>
<p class="quiet">${citation}</p>
<ul class="counts">${byOutcome}</ul>
${
    hero !== undefined &&
    figureBlock(hero, {
      files: `${id}/`,
      data: false,
      note: html`<a href="${paperPage(id)}">All charts and numbers of ${id}</a>`,
    })
  }</section>`;
}

/**
 * The front page, `index.html`: one file that asks the network for nothing.
 *
 * @param input the run
 * @param papers with their figures drawn
 * @param forest of every claim; null where no test has a margin
 *
 * @example
 * ```ts
 * import { renderFrontPage } from "./front_page.ts";
 * import { renderPaper } from "../rendered_paper.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import { linksOf, tablesOf } from "../../page/testing/read_page.ts";
 * import assert from "node:assert/strict";
 *
 * const input = madeUpInput();
 * const papers = [await renderPaper(input.experiments[0]!, input)];
 * const page = renderFrontPage(input, papers, null);
 * assert.equal(tablesOf(page)[0]!.rows.length, 1);
 * assert.ok(linksOf(page).includes("made-up/index.html#A1"));
 * ```
 */
export function renderFrontPage(
  input: ReportInput,
  papers: readonly RenderedPaper[],
  forest: RenderedFigure | null,
): string {
  const { profile, startedAt } = input.provenance;
  return page({
    title: "Do the claims hold?",
    navigation: pageLinks({ papers: papers.map(({ id }) => id) }),
    header: html`
      <h1>Do the claims hold?</h1>
      <p
        class="quiet">sgn-lab re-ran the experiments and judged each claim by a rule stated beforehand. Profile
      <strong>${profile}</strong>, ${startedAt.slice(0, 10)}, <code>${input.command}</code>.</p>
    `,
    main: html`
      ${glance(papers)}
      ${replicationsSection(input.replications)}
      ${argumentSection(input.argument)}
      ${papers.map(paperSection)}
      ${forest !== null && html`<section aria-labelledby="forest">
        <h2 id="forest">All claims</h2>${figureBlock(forest, { files: "" })}
      </section>`}
      ${provenanceSection(input)}
    `,
    footer: html`
      Machine-readable: <a href="claims.json">claims.json</a>, <a href="junit.xml">junit.xml</a>,
            <a href="summary.md">summary.md</a>, <a
        href="ro-crate-metadata.json">ro-crate-metadata.json</a>.
    `,
  });
}
