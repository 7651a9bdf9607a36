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
import { pageLinks, placeLinks } from "./navigation.ts";
import { provenanceSection } from "./provenance_section.ts";
import { verdictTable } from "./verdict_table.ts";

/** The command that computes and judges one claim alone. */
function commandFor(claim: string, { provenance }: ReportInput): string {
  const { profile, seedOffset, engine } = provenance;
  const seed = seedOffset === 0 ? "" : ` --seed ${seedOffset}`;
  return `deno task reproduce --only ${claim} --profile ${profile} --device ${engine.id}${seed}`;
}

/** Which claims a figure belongs to, and whether it stands for the paper. */
function belonging(
  { figure }: RenderedFigure,
  isHero: boolean,
  shown: ReadonlySet<string>,
): Markup {
  const links = figure.claims.map((id, index) =>
    html`${index > 0 && ", "}${shown.has(id) ? html`<a href="#${id}">${id}</a>` : id}`
  );
  return html`${figure.claims.length === 0 ? "Belongs to no claim." : html`Belongs to ${links}.`}${
    isHero && " The chart that stands for the paper on the front page."
  }`;
}

function claimSections({ claims, figures }: RenderedPaper, input: ReportInput): Markup {
  const ids = new Set(claims.map(({ claim }) => claim.id));
  const shown = new Set<RenderedFigure>();
  const block = (one: RenderedFigure) =>
    figureBlock(one, { files: "", note: belonging(one, one === figures[0], ids) });
  const sections = claims.map((judged) => {
    const own = figures.filter(({ figure }) => figure.claims.includes(judged.claim.id));
    const fresh = own.filter((one) => !shown.has(one));
    for (const one of fresh) shown.add(one);
    return claimSection({
      judged,
      figures: fresh.map(block),
      seeAlso: own.filter((one) => !fresh.includes(one)),
      command: commandFor(judged.claim.id, input),
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
 * @param papers keys of all papers of the report
 * @param input the run
 */
export function renderPaperPage(
  paper: RenderedPaper,
  papers: readonly string[],
  input: ReportInput,
): string {
  const { id, title, citation, addendum, claims, forest, declared } = paper;
  const { profile, startedAt } = input.provenance;
  const places = [
    ["verdicts", "Verdicts"] as const,
    ...claims.map(({ claim }) => [claim.id, claim.id] as const),
    ["provenance", "Provenance"] as const,
  ];
  return page({
    title,
    navigation: pageLinks({ papers, current: id }),
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
        ${verdictTable(claims)}
        <p class="quiet">Error budget: ${errorBudget(declared)}</p>
        ${forest !== null && figureBlock(forest, { files: "" })}
      </section>
      ${claimSections(paper, input)}
      ${missingCells(paper.missing)}
      ${provenanceSection(input)}
    `,
  });
}
