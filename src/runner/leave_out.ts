/** A run as it would have been on a machine without some of its data. @module */
import { type CellOutcome, notRun } from "./cell_outcome.ts";

/** Whether a cell reads one of the data sets. */
const reads = ({ planned: { cell } }: CellOutcome, datasets: readonly string[]) =>
  cell.study.needs.datasets(cell.settings).some((one: string) => datasets.includes(one));

/**
 * The outcomes of a run with the cells of some data sets taken for not run, so that the same records can be read with and
 * without them.
 *
 * @param outcomes one per planned cell
 * @param datasets names of those left out
 * @returns as many outcomes, in the same order; the very same array where no cell with a record reads one of them
 *
 * @example
 * ```ts
 * import { leaveOut } from "./leave_out.ts";
 * import { notRun } from "./cell_outcome.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const { settings, ...point } = fixturePoint("one", 1);
 * const [cell] = fixtureCells([{ ...point, settings: { ...settings, dataset: "mnist" } }]);
 * const planned = { cell: cell!, action: "skip", reason: "", key: null } as const;
 * const record = { cell: cell!, key: "", result: 4 };
 * const outcomes = [{ ...notRun(planned, ""), status: "computed" as const, record }];
 * assert.deepEqual(leaveOut(outcomes, ["mnist"]).map(({ status }) => status), ["not-run"]);
 * assert.equal(leaveOut(outcomes, ["glyphs"]), outcomes);
 * ```
 */
export function leaveOut(
  outcomes: readonly CellOutcome[],
  datasets: readonly string[],
): readonly CellOutcome[] {
  const leaves = (outcome: CellOutcome) => outcome.record !== null && reads(outcome, datasets);
  if (!outcomes.some(leaves)) return outcomes;
  return outcomes.map((outcome) =>
    leaves(outcome)
      ? notRun(outcome.planned, `left out of this reading: ${datasets.join(", ")}`)
      : outcome
  );
}
