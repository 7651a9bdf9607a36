import assert from "node:assert/strict";
import { recordsOf } from "../../records/records.ts";
import { testPaper } from "../../runner/testing/paper/test_paper.ts";
import { planNight } from "../cells/cell_plan.ts";
import { computeCells } from "../cells/compute_cells.ts";
import { freshCells } from "../cells/night_cells.ts";
import { studyStates } from "../cells/study_states.ts";
import { dateAfter, madeUpNight, madeUpValue } from "../testing/made_up_night.ts";
import { nightWorld } from "../testing/night_world.ts";
import { computedOnly } from "../testing/sample.ts";
import { claimValues } from "./claim_values.ts";

const SEED = 1_000_000;
const planned = await planNight(freshCells([testPaper], SEED), nightWorld());
const results = await computeCells(planned.filter((one) => one.action === "compute"), {
  workers: 2,
  late: () => false,
});
const states = studyStates(planned);
const options = {
  papers: [testPaper],
  night: dateAfter(40),
  seed: SEED,
  records: recordsOf(computedOnly(results).map(({ record }) => record), []),
  dropped: new Set<string>(),
  states,
  bytes: [],
  baseline: null,
  published: () => [],
};

/** Nights in which T1 had these values, on today's code. */
const history = (values: readonly number[]) => ({
  acceptances: [],
  skipped: [],
  nights: values.map((theta, day) =>
    madeUpNight(dateAfter(day), { studies: states, claims: [madeUpValue(theta)] })
  ),
});
const t1 = (values: readonly number[], more = {}) =>
  claimValues({ ...options, history: history(values), ...more })[0]!.value;
const around = (centre: number) =>
  Array.from({ length: 20 }, (_, i) => centre + 0.01 * Math.sin(i));

Deno.test("claimValues() gives each claim one number, the mean over its classes", () => {
  const [one, two, three] = claimValues({ ...options, history: history([]) });
  assert.deepEqual([one, two, three].map((each) => each!.value.parts), [1, 2, 1]);
  assert.ok(one!.value.theta! > 0.4 && one!.value.theta! < 2.5);
  assert.equal(two!.value.note.includes("0 of 20 nights"), true);
  assert.equal(two!.value.epoch, dateAfter(40));
});

Deno.test("claimValues() holds a value against the nights before, on the same code", () => {
  const theta = t1([]).theta!;
  const inside = t1(around(theta));
  assert.deepEqual([inside.status, inside.epoch, inside.band!.nights], [
    "passed",
    dateAfter(0),
    20,
  ]);
  assert.equal(t1(around(theta + 1)).status, "alarm");
  assert.equal(t1(around(theta + 1).slice(1)).status, "shown");
  const walks = { ...states["test2026/walks"]!, source: "0".repeat(16) };
  const now = { states: { ...states, "test2026/walks": walks } };
  const unchecked = t1(around(theta + 1), now);
  assert.equal(unchecked.status, "alarm");
  assert.match(unchecked.note, /^changed: test2026\/walks: code/);
  const bytes = [{
    paper: "test2026",
    cell: "walks/16-steps/seed990000",
    status: "alike",
    changed: [],
    hash: "0".repeat(32),
    deviation: 0,
    reason: "",
  }];
  const changed = t1(around(theta + 1), { ...now, bytes });
  assert.equal(changed.status, "shown");
  assert.match(changed.note, /new epoch: test2026\/walks: code/);
});

Deno.test("claimValues() has no value of a study that there was no time for", () => {
  const late = t1(around(1), { dropped: new Set(["test2026/walks"]) });
  assert.deepEqual([late.theta, late.status], [null, "shown"]);
});
