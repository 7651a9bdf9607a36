/** Puts the outcomes of a run into the form that claims, figures and the report read. @module */
import type { CellTiming } from "./cell_timing.ts";
import type { CellOutcome } from "./cell_outcome.ts";
import type { Results } from "./experiment.ts";
import type { RunSummary } from "./run_summary.ts";
import type { SelectedExperiment } from "./selection.ts";

/** Records and gaps of one experiment, in the order of its cells. */
export function gatherResults(
  { experiment, omitted }: SelectedExperiment,
  outcomes: readonly CellOutcome[],
): Results {
  const own = outcomes.filter((outcome) => outcome.planned.experiment === experiment);
  return {
    records: own.flatMap(({ record }) => record ? [record] : []),
    missing: [
      ...own.filter(({ record }) => !record).map(({ planned, reason, status }) => ({
        cell: planned.cell,
        reason: status === "failed" ? `failed: ${reason}` : reason,
      })),
      ...omitted.map((cell) => ({ cell, reason: "not selected: --only left it out" })),
    ],
  };
}

/** One line per cell: how it came out and what it cost. */
export function gatherTimings(outcomes: readonly CellOutcome[]): CellTiming[] {
  return outcomes.map(({ planned, status, reason, record, seconds, memory }) => ({
    experiment: planned.experiment.id,
    cell: planned.cell.id,
    status,
    reason,
    key: record?.key ?? null,
    seconds,
    memory,
  }));
}

/**
 * Counts outcomes.
 *
 * @example
 * ```ts
 * import { summarise } from "./gather.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(summarise([], 1.5, 2).cells, 0);
 * ```
 */
export function summarise(
  outcomes: readonly CellOutcome[],
  seconds: number,
  workers: number,
): RunSummary {
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
  return {
    cells: outcomes.length,
    computed: count("computed"),
    reused: count("reused"),
    notRun: count("not-run"),
    failed: count("failed"),
    seconds,
    workers,
  };
}
