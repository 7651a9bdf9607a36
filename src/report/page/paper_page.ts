/** The page of one paper: verdicts first, then every claim, then where the numbers come from. @module */
import { page } from "../../page/document.ts";
import { figureBlock } from "../../page/figure_block.ts";
import { html, type Markup } from "../../page/markup.ts";
import type { RenderedFigure } from "../../page/rendered_figure.ts";
import type { ReportInput } from "../input.ts";
import type { RenderedPaper } from "../rendered_paper.ts";
import { claimSection } from "./claim_section.ts";
import { errorBudget } from "./error_budget.ts";
import { missingCells } from "./missing_cells.ts";
import { looksSection } from "./looks_section.ts";
import { replicationsSection } from "./replications_section.ts";
import { pageLinks, paperPage, placeLinks } from "./navigation.ts";
import { provenanceSection } from "./provenance_section.ts";
import { readingsSentence, secondReading } from "./second_reading.ts";
import { verdictTable } from "./verdict_table.ts";

/** The command that computes and judges one claim alone. */
function commandFor(claim: string, { provenance, sequential, command }: ReportInput): string {
  // The looks of a claim belong to a plan of many: it cannot be repeated alone.
  if (sequential !== undefined) return command;
  const { profile, seedOffset, engine } = provenance;
  const seed = seedOffset === 0 ? "" : ` --seed ${seedOffset}`;
  return `deno task reproduce --only ${claim} --profile ${profile} --device ${engine.id}${seed}`;
}

/** Where a claim of any paper stands, seen from the page of one; null for a claim that the report does not show. */
type Places = (claim: string) => string | null;

function placesOf(papers: readonly RenderedPaper[], current: RenderedPaper): Places {
  return (id) => {
    const home = papers.find(({ claims }) => claims.some(({ claim }) => claim.id === id));
    if (home === undefined) return null;
    return home.id === current.id ? `#${id}` : `../${paperPage(home.id)}#${id}`;
  };
}

/** Which claims a figure belongs to, and whether it stands for the paper. */
function belonging({ figure }: RenderedFigure, isHero: boolean, places: Places): Markup {
  const links = figure.claims.map((id, index) => {
    const place = places(id);
    return html`${index > 0 && ", "}${place === null ? id : html`<a href="${place}">${id}</a>`}`;
  });
  return html`${figure.claims.length === 0 ? "Belongs to no claim." : html`Belongs to ${links}.`}${
    isHero && " The chart that stands for the paper on the front page."
  }`;
}

/** Figures of other papers that name a claim. */
function elsewhere(claim: string, paper: RenderedPaper, papers: readonly RenderedPaper[]) {
  return papers.filter((one) => one !== paper).flatMap(({ id, figures }) =>
    figures.filter(({ figure }) => figure.claims.includes(claim))
      .map(({ anchor, figure }) => [`../${paperPage(id)}#${anchor}`, figure.title] as const)
  );
}

function claimSections(
  paper: RenderedPaper,
  papers: readonly RenderedPaper[],
  input: ReportInput,
): Markup {
  const { claims, figures } = paper;
  const places = placesOf(papers, paper);
  const shown = new Set<RenderedFigure>();
  const block = (one: RenderedFigure) =>
    figureBlock(one, { files: "", note: belonging(one, one === figures[0], places) });
  const sections = claims.map((judged) => {
    const { id } = judged.claim;
    const own = figures.filter(({ figure }) => figure.claims.includes(id));
    const fresh = own.filter((one) => !shown.has(one));
    for (const one of fresh) shown.add(one);
    const above = own.filter((one) => !fresh.includes(one))
      .map(({ anchor, figure }) => [`#${anchor}`, figure.title] as const);
    return claimSection({
      judged,
      figures: fresh.map(block),
      seeAlso: [...above, ...elsewhere(id, paper, papers)],
      command: commandFor(id, input),
    });
  });
  const rest = figures.filter((one) => !shown.has(one));
  return html`${sections}${
    rest.length > 0 && html`<section aria-labelledby="beside">
<h2 id="beside">Beside the claims</h2>
${rest.map(block)}</section>`
  }`;
}

/**
 * A paper's page, `<paper>/index.html`: one file that asks the network for nothing.
 *
 * @param paper with its figures drawn
 * @param papers all papers of the report, this one among them
 * @param input the run
 *
 * @example
 * ```ts
 * import { renderPaperPage } from "./paper_page.ts";
 * import { renderPaper } from "../rendered_paper.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import { idsOf, linksOf } from "../../page/testing/read_page.ts";
 * import assert from "node:assert/strict";
 *
 * const input = madeUpInput();
 * const paper = await renderPaper(input.experiments[0]!, input);
 * const page = renderPaperPage(paper, [paper], input);
 * assert.ok(paper.claims.every(({ claim }) => idsOf(page).includes(claim.id)));
 * assert.ok(linksOf(page).includes("../index.html"));
 * ```
 */
export function renderPaperPage(
  paper: RenderedPaper,
  papers: readonly RenderedPaper[],
  input: ReportInput,
): string {
  const { id, title, citation, addendum, claims, forest, declared } = paper;
  const { profile, startedAt } = input.provenance;
  const second = secondReading(id, input);
  const places = [
    ["verdicts", "Verdicts"] as const,
    ...(input.sequential === undefined ? [] : [["looks", "Looks"] as const]),
    ...(input.replications === undefined ? [] : [["replications", "Replications"] as const]),
    ...claims.map(({ claim }) => [claim.id, claim.id] as const),
    ...(second === false ? [] : [["second-reading", "Other reading"] as const]),
    ["provenance", "Provenance"] as const,
  ];
  return page({
    title,
    navigation: pageLinks({ papers: papers.map((one) => one.id), current: id }),
    header: html`
      <h1>${title}</h1>
      <p class="quiet">${citation}</p>
      <p
        class="quiet">sgn-lab re-ran the experiments and judged each claim by a rule stated beforehand. Profile
      <strong>${profile}</strong>, ${startedAt.slice(0, 10)}, <code>${input.command}</code>.</p>
      ${addendum !== undefined &&
        html`
          <p
            class="quiet"><a href="../../../${addendum}">What was chosen where the paper leaves it open, and what earlier
                editions found</a> (in the repository).</p>
        `}
      ${placeLinks("Claims", places)}
    `,
    main: html`
      <section aria-labelledby="verdicts">
        <h2 id="verdicts">Verdicts</h2>
        ${second !== false && html`<p>${readingsSentence(input)}</p>`}${verdictTable(claims)}
        <p class="quiet">Error budget: ${errorBudget(declared)}</p>
        ${forest !== null && figureBlock(forest, { files: "" })}
      </section>
      ${looksSection(input.sequential, id)}
      ${replicationsSection(input.replications, id)}
      ${claimSections(paper, papers, input)}
      ${second}${missingCells(paper.missing)}
      ${provenanceSection(input)}
    `,
  });
}
