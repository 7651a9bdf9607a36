/** Puts the outcomes of a run into the form that claims, figures and the report read. @module */
import type { Cell } from "../records/cell.ts";
import { type MissingCell, type Records, recordsOf } from "../records/records.ts";
import type { CellOutcome } from "./cell_outcome.ts";
import type { CellTiming } from "./cell_timing.ts";
import type { RunSummary } from "./run_summary.ts";

/** Cells without a record, with the reason; those that were not selected last. */
export function gatherMissing(
  outcomes: readonly CellOutcome[],
  omitted: readonly Cell[],
): readonly MissingCell[] {
  return [
    ...outcomes.filter(({ record }) => !record).map(({ planned, reason, status }) => ({
      cell: planned.cell,
      reason: status === "failed" ? `failed: ${reason}` : reason,
    })),
    ...omitted.map((cell) => ({ cell, reason: "not selected: --only left it out" })),
  ];
}

/** Records and gaps of a run. */
export function gatherRecords(
  outcomes: readonly CellOutcome[],
  omitted: readonly Cell[],
): Records {
  const found = outcomes.flatMap(({ record }) => record ? [record] : []);
  return recordsOf(found, gatherMissing(outcomes, omitted));
}

/** One line per cell: how it came out and what it cost. */
export function gatherTimings(outcomes: readonly CellOutcome[]): CellTiming[] {
  return outcomes.map(({ planned: { cell }, status, reason, record, seconds, memory }) => ({
    experiment: cell.study.paper,
    study: cell.study.id,
    cell: cell.id,
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
