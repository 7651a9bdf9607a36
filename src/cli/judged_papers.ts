/** The papers of a run judged: with all data, and without what a bare machine lacks. @module */
import type { EstimatorGate } from "../claims/candidate.ts";
import { findDataset } from "../data/find_dataset.ts";
import { onEveryMachine } from "../data/known_datasets.ts";
import type { ReportedExperiment, SecondReading } from "../report/input.ts";
import type { CellOutcome } from "../runner/cell_outcome.ts";
import { costOf } from "../runner/cost_of.ts";
import { gatherRecords, gatherTimings } from "../runner/gather.ts";
import { leaveOut } from "../runner/leave_out.ts";
import { studiesOf } from "../runner/studies_of.ts";
import type { Planned } from "./planning.ts";
import { judgeReplication, outcomesOf } from "./seeds/judge_replication.ts";

/** What of a run is judged. */
export interface JudgedRun {
  readonly planned: Pick<Planned, "selection"> & {
    readonly plan: Pick<Planned["plan"], "datasets">;
  };
  readonly outcomes: readonly CellOutcome[];
}

/** Verdicts on one replication, with what the page shows beside them. */
export function judgedPapers(
  run: JudgedRun,
  gate: EstimatorGate | undefined,
): ReportedExperiment[] {
  const { selection } = run.planned;
  const own = outcomesOf(selection, run.outcomes);
  const records = gatherRecords(
    own.filter(({ planned }) => !selection.beyond.has(planned.cell)),
    selection.omitted,
  );
  const timings = gatherTimings(own);
  return judgeReplication(selection, run.outcomes, gate).map(({ paper, claims, verdicts }) => ({
    experiment: paper,
    verdicts,
    figures: paper.figures.flatMap((figure) => figure.draw(records) ?? []),
    costs: new Map(claims.map((claim) => [claim.id, costOf(claim, timings)])),
  }));
}

/** The papers that read data beyond a bare machine's, judged without it; nothing where the run had none. */
export function secondReading(
  run: JudgedRun,
  gate: EstimatorGate | undefined,
): SecondReading | undefined {
  const { papers } = run.planned.selection;
  const judged = new Set(papers.flatMap(({ paper }) => paper.claims.flatMap(({ reads }) => reads)));
  const judging = run.outcomes.filter(({ planned }) => judged.has(planned.cell.study));
  // What only stands beside the claims changes no verdict.
  const without = [...run.planned.plan.datasets.keys()]
    .filter((id) => !onEveryMachine(findDataset(id)) && leaveOut(judging, [id]) !== judging);
  const affected = papers.filter(({ paper }) => {
    const own = run.outcomes.filter(({ planned }) => studiesOf(paper).includes(planned.cell.study));
    return leaveOut(own, without) !== own;
  });
  if (affected.length === 0) return undefined;
  const outcomes = leaveOut(run.outcomes, without);
  const selection = { ...run.planned.selection, papers: affected };
  const experiments = judgedPapers(
    { ...run, outcomes, planned: { ...run.planned, selection } },
    gate,
  );
  return { without, experiments: experiments.map((one) => ({ ...one, figures: [] })) };
}
