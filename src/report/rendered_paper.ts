/** A paper with everything that its page shows. @module */
import type { RenderedFigure } from "../page/rendered_figure.ts";
import { renderFigure } from "../page/rendered_figure.ts";
import type { ClaimsOfPaper } from "../claims/family.ts";
import type { Figure } from "../records/figure.ts";
import type { ReportedExperiment, ReportInput } from "./input.ts";
import { studiesOf } from "../runner/studies_of.ts";
import { type JudgedClaim, judgedClaims } from "./judged_claim.ts";
import { paperForest } from "./verdict_forest.ts";

/** A cell that did not run. */
export interface MissingLine {
  readonly cell: string;
  readonly reason: string;
}

/** A paper as its page shows it. */
export interface RenderedPaper {
  /** Its key: the name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly citation: string;
  /** From the root of the repository. */
  readonly addendum?: string;
  /** The selected claims. */
  readonly claims: readonly JudgedClaim[];
  /** All claims, selected or not, with their families. */
  readonly declared: ClaimsOfPaper;
  /** Null where no test has a margin. */
  readonly forest: RenderedFigure | null;
  /** The hero first. */
  readonly figures: readonly RenderedFigure[];
  readonly missing: readonly MissingLine[];
}

async function drawn(
  figures: readonly Figure[],
  paper: string,
): Promise<readonly RenderedFigure[]> {
  const all: RenderedFigure[] = [];
  for (const figure of figures) all.push(await renderFigure(figure, paper));
  return all;
}

/**
 * Joins claims with verdicts and draws the figures.
 *
 * @example
 * ```ts
 * import { renderPaper } from "./rendered_paper.ts";
 * import { madeUpInput } from "./testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const input = madeUpInput();
 * const { claims, figures, forest } = await renderPaper(input.experiments[0]!, input);
 * assert.deepEqual(claims.map(({ claim }) => claim.id), ["A1", "A2", "A3", "A4"]);
 * assert.equal(figures.length, input.experiments[0]!.figures.length);
 * assert.ok(forest!.wide.startsWith("<svg"));
 * ```
 */
export async function renderPaper(
  reported: ReportedExperiment,
  { missing }: ReportInput,
): Promise<RenderedPaper> {
  const { experiment, figures } = reported;
  const { id, title, citation, addendum } = experiment;
  const studies = studiesOf(experiment);
  const claims = judgedClaims(reported);
  const forest = paperForest(claims);
  return {
    id,
    title,
    citation,
    ...(addendum === undefined ? {} : { addendum }),
    claims,
    declared: reported.experiment,
    forest: forest.rows.length > 0 ? await renderFigure(forest, id) : null,
    figures: await drawn(figures, id),
    missing: missing.filter(({ cell }) => studies.includes(cell.study))
      .map(({ cell, reason }) => ({ cell: cell.id, reason })),
  };
}
