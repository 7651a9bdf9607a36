/** Puts the outcomes of a run into the form that claims, figures and the report read. @module */
import type { Cell } from "../records/cell.ts";
import { type MissingCell, type Records, recordsOf } from "../records/records.ts";
import type { CellOutcome } from "./cell_outcome.ts";
import type { CellTiming } from "./cell_timing.ts";
import type { RunSummary } from "./run_summary.ts";

/**
 * Cells without a record, with the reason; those that were not selected last.
 *
 * @param outcomes one per planned cell
 * @param omitted cells that were not selected
 * @returns each with one line; what failed says so
 *
 * @example
 * ```ts
 * import { gatherMissing } from "./gather.ts";
 * import { notRun } from "./cell_outcome.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = fixtureCells([fixturePoint("one", 1), fixturePoint("two", 2)]);
 * const planned = { cell: first!, action: "skip", reason: "no data", key: null } as const;
 * const missing = gatherMissing([notRun(planned, "no data")], [second!]);
 * assert.deepEqual(missing.map(({ reason }) => reason), ["no data", "not selected: --only left it out"]);
 * ```
 */
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

/**
 * Records and gaps of a run.
 *
 * @param outcomes one per planned cell
 * @param omitted cells that were not selected
 * @returns what answers by study: a cell of it is either found or missing
 *
 * @example
 * ```ts
 * import { gatherRecords } from "./gather.ts";
 * import { notRun } from "./cell_outcome.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = fixtureCells([fixturePoint("one", 1), fixturePoint("two", 2)]);
 * const planned = { cell: first!, action: "skip", reason: "no data", key: null } as const;
 * const record = { cell: second!, key: "", result: 4 };
 * const outcomes = [
 *   notRun(planned, "no data"),
 *   { ...notRun({ ...planned, cell: second! }, ""), status: "computed" as const, record },
 * ];
 * const records = gatherRecords(outcomes, []);
 * assert.deepEqual(records.of(second!.study).map(({ result }) => result), [4]);
 * assert.deepEqual(records.missing(first!.study).map(({ cell }) => cell.id), [first!.id]);
 * ```
 */
export function gatherRecords(
  outcomes: readonly CellOutcome[],
  omitted: readonly Cell[],
): Records {
  const found = outcomes.flatMap(({ record }) => record ? [record] : []);
  return recordsOf(found, gatherMissing(outcomes, omitted));
}

/**
 * One line per cell: how it came out and what it cost.
 *
 * @param outcomes one per planned cell
 * @returns in the order of the outcomes; seconds on one core and bytes, null where unknown
 *
 * @example
 * ```ts
 * import { gatherTimings } from "./gather.ts";
 * import { notRun } from "./cell_outcome.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const [first] = fixtureCells([fixturePoint("one", 1)]);
 * const planned = { cell: first!, action: "skip", reason: "no data", key: null } as const;
 * const [timing] = gatherTimings([{ ...notRun(planned, "no data"), seconds: 2.5 }]);
 * assert.deepEqual([timing!.cell, timing!.key, timing!.seconds], [first!.id, null, 2.5]);
 * ```
 */
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
 * @param outcomes one per planned cell
 * @param seconds wall time of the run
 * @param workers number of workers
 * @returns numbers of cells by outcome, beside the seconds and workers given
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
