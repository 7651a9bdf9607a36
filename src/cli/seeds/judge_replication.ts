/** Judges the cells of one replication by themselves. @module */
import type { EstimatorGate } from "../../claims/candidate.ts";
import { judge } from "../../claims/judge.ts";
import { withLongerEstimate } from "../../claims/longer_estimate.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { CellOutcome } from "../../runner/cell_outcome.ts";
import { gatherRecords } from "../../runner/gather.ts";
import type { SelectedPaper, Selection } from "../../runner/selection.ts";

/** A paper's selected claims with their verdicts. */
export interface JudgedPaper extends SelectedPaper {
  readonly verdicts: readonly Verdict[];
}

/**
 * The outcomes of a selection's cells, whatever else ran with them.
 *
 * @param outcomes of all replications of a run
 */
export function outcomesOf(
  { cells }: Selection,
  outcomes: readonly CellOutcome[],
): readonly CellOutcome[] {
  const own = new Set(cells);
  return outcomes.filter(({ planned }) => own.has(planned.cell));
}

/**
 * Judges a paper's claims together, for Holm's adjustment, and keeps those that were selected. Verdicts stand on the seeds that
 * the profile declares; where there are more, the estimates over all of them stand beside.
 *
 * @param selection cells and claims of one replication
 * @param outcomes of the run
 * @param gate calibration of the estimators
 *
 * @example
 * ```ts
 * import { judgeReplication } from "./judge_replication.ts";
 * import { notRun } from "../../runner/cell_outcome.ts";
 * import { select } from "../../runner/selection.ts";
 * import { fixtureClaim, fixtureExperiment, fixturePoint } from "../../runner/testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const paper = fixtureExperiment([fixturePoint("a", 1)], [fixtureClaim("F1")]);
 * const selection = select([paper], [], "smoke", 0, { seeds: 4 });
 * const outcomes = selection.cells.map((cell) => ({
 *   ...notRun({ cell, action: "skip", reason: "", key: null }, ""),
 *   record: { cell, key: "", result: { square: cell.seed ** 2, values: [] } },
 * }));
 * const [{ verdicts: [verdict] }] = judgeReplication(selection, outcomes, undefined) as [
 *   ReturnType<typeof judgeReplication>[number],
 * ];
 * // One seed is declared, three are needed: the other three are evidence.
 * assert.equal(verdict!.outcome, "inconclusive");
 * assert.equal(verdict!.evidence.at(-1)!.label, "θ: over 4 seeds");
 * ```
 */
export function judgeReplication(
  selection: Selection,
  outcomes: readonly CellOutcome[],
  gate: EstimatorGate | undefined,
): readonly JudgedPaper[] {
  const { papers, omitted, beyond } = selection;
  const all = outcomesOf(selection, outcomes);
  const declared = gatherRecords(all.filter(({ planned }) => !beyond.has(planned.cell)), omitted);
  const everything = beyond.size === 0 ? undefined : gatherRecords(all, omitted);
  return papers.map(({ paper, claims }) => {
    const shown = new Set(claims.map((claim) => claim.id));
    const longer = everything && judge(paper, everything, gate);
    const verdicts = judge(paper, declared, gate).map((verdict, index) =>
      longer === undefined ? verdict : withLongerEstimate(verdict, longer[index]!).verdict
    );
    return { paper, claims, verdicts: verdicts.filter(({ claim }) => shown.has(claim)) };
  });
}
