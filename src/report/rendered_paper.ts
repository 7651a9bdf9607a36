/** A paper with everything that its page shows. @module */
import type { RenderedFigure } from "../page/rendered_figure.ts";
import { renderFigure } from "../page/rendered_figure.ts";
import type { ClaimsOfPaper } from "../claims/family.ts";
import type { Figure } from "../records/figure.ts";
import type { ReportedExperiment, ReportInput } from "./input.ts";
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

/** Joins claims with verdicts and draws the figures. */
export async function renderPaper(
  reported: ReportedExperiment,
  { cellTimings }: ReportInput,
): Promise<RenderedPaper> {
  const { experiment: { id, title, citation }, figures, results } = reported;
  const claims = judgedClaims(reported, cellTimings);
  const forest = paperForest(claims);
  return {
    id,
    title,
    citation,
    claims,
    declared: reported.experiment,
    forest: forest.rows.length > 0 ? await renderFigure(forest, id) : null,
    figures: await drawn(figures, id),
    missing: results.missing.map(({ cell, reason }) => ({ cell: cell.id, reason })),
  };
}
