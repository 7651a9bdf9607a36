/** The page: verdicts first, then every claim, then provenance. @module */
import type { ReportedExperiment, ReportInput } from "../input.ts";
import { claimSection } from "./claim_section.ts";
import { figureBlock, type RenderedFigure } from "./figure_block.ts";
import { html, Markup } from "./markup.ts";
import { provenanceSection } from "./provenance_section.ts";
import { STYLE } from "./style.ts";
import { claimAnchor, verdictSection } from "./verdict_section.ts";

/** An experiment with its figures rendered, the forest of verdicts apart. */
export interface RenderedExperiment {
  readonly reported: ReportedExperiment;
  readonly forest: RenderedFigure | null;
  readonly figures: readonly RenderedFigure[];
}

function navigation(experiments: readonly RenderedExperiment[]): Markup {
  const links = experiments.flatMap(({ reported: { experiment, verdicts } }) => [
    [experiment.id, "Verdicts"] as const,
    ...verdicts.map(({ claim }) => [claimAnchor(experiment.id, claim), claim] as const),
  ]);
  return html`
    <nav aria-label="Claims">
      <ul>${[...links, ["provenance", "Provenance"] as const].map(([anchor, label]) =>
        html`<li><a href="#${anchor}">${label}</a></li>`
      )}</ul>
    </nav>
  `;
}

/** Words between `deno task reproduce` and its options that select one claim. */
function commandFor(claim: string, { provenance }: ReportInput): string {
  const { profile, seedOffset, engine } = provenance;
  const seed = seedOffset === 0 ? "" : ` --seed ${seedOffset}`;
  return `deno task reproduce --only ${claim} --profile ${profile} --device ${engine.id}${seed}`;
}

function experimentSections(
  { reported, forest, figures }: RenderedExperiment,
  input: ReportInput,
): Markup {
  const { experiment, verdicts, costs } = reported;
  const shown = new Set<RenderedFigure>();
  const sections = verdicts.map((verdict) => {
    const claim = experiment.claims.find((one) => one.id === verdict.claim)!;
    const own = figures.filter(({ figure }) => figure.claims.includes(claim.id));
    const fresh = own.filter((figure) => !shown.has(figure));
    for (const figure of fresh) shown.add(figure);
    return claimSection({
      experiment: experiment.id,
      claim,
      verdict,
      figures: fresh,
      seeAlso: own.filter((figure) => !fresh.includes(figure)),
      command: commandFor(claim.id, input),
      cost: costs.get(claim.id)!,
    });
  });
  const rest = figures.filter((figure) => !shown.has(figure));
  return html`${verdictSection(reported, forest === null ? html`` : figureBlock(forest))}
${sections}
${
    rest.length > 0 && html`<section aria-labelledby="${experiment.id}-more">
<h2 id="${experiment.id}-more">Beside the claims</h2>
${rest.map(figureBlock)}</section>`
  }`;
}

/**
 * The whole page: one file that asks the network for nothing.
 *
 * @param input records, verdicts and provenance
 * @param experiments the same experiments with rendered figures
 */
export function renderPage(input: ReportInput, experiments: readonly RenderedExperiment[]): string {
  const title = experiments.map(({ reported }) => reported.experiment.title).join(" · ");
  const { profile, startedAt } = input.provenance;
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title} – sgn-lab</title>
        <link rel="icon" href="data:,">
        <style>${new Markup(STYLE)}</style>
      </head>
      <body>
    <a class="skip" href="#content">Skip to the verdicts</a>
    <header>
    <h1>Do the claims hold?</h1>
    <p class="quiet">sgn-lab re-ran the experiments and judged each claim by a rule stated beforehand. Profile
    <strong>${profile}</strong>, ${startedAt.slice(0, 10)}, <code>${input.command}</code>.</p>
    </header>
    ${navigation(experiments)}
    <main id="content">
    ${experiments.map((experiment) => experimentSections(experiment, input))}
    ${provenanceSection(input)}
    </main>
    <footer>Machine-readable: <a href="claims.json">claims.json</a>, <a href="junit.xml">junit.xml</a>,
    <a href="summary.md">summary.md</a>, <a href="ro-crate-metadata.json">ro-crate-metadata.json</a>.</footer>
      </body>
    </html>
  `.text;
}
