import assert from "node:assert/strict";
import { studyCells } from "../records/study_cells.ts";
import { type CellOutcome, notRun } from "./cell_outcome.ts";
import { leaveOut } from "./leave_out.ts";
import { fixturePoint, fixtureStudy } from "./testing/experiment.ts";

/** A computed cell of a study that reads these data sets. */
function outcome(datasets: readonly string[]): CellOutcome {
  const needs = { engine: true, datasets: () => datasets };
  const [cell] = studyCells(fixtureStudy([fixturePoint("a", 1)], { needs }), "smoke", 0);
  const planned = { cell: cell!, action: "skip", reason: "", key: null } as const;
  const record = { cell: cell!, key: "", result: { square: 1, values: [] } };
  return { ...notRun(planned, ""), status: "computed", record };
}

Deno.test("leaveOut() leaves out a cell that reads one of the data sets beside others", () => {
  const outcomes = [outcome(["mnist", "fashion-mnist"]), outcome(["mnist"]), outcome([])];
  const left = leaveOut(outcomes, ["fashion-mnist", "cifar-10"]);
  assert.deepEqual(left.map(({ record }) => record !== null), [false, true, true]);
  assert.equal(left[0]!.reason, "left out of this reading: fashion-mnist, cifar-10");
  assert.deepEqual(left.slice(1), outcomes.slice(1));
});
