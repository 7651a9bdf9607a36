import assert from "node:assert/strict";
import { baselineOf } from "../testing/sample.ts";
import { testPaper } from "../../runner/testing/paper/test_paper.ts";
import { madeUpNight } from "../testing/made_up_night.ts";
import { epochOf } from "./epoch.ts";

const baseline = await baselineOf(testPaper);
const published = {
  ...baseline,
  published: { commit: "0", studies: ["test2026/walks", "test2026/products"] },
};
const states = Object.fromEntries(
  Object.entries(baseline.states).map((
    [key, state],
  ) => [key, { ...state, bytes: "equal" as const }]),
);
const common = {
  night: "2026-02-01",
  studies: ["test2026/walks"],
  states,
  bytes: [],
  baseline: published,
};

Deno.test("epochOf() goes on from the published seeds only where the code is still theirs", () => {
  assert.deepEqual(epochOf(common), { epoch: "published", changed: [] });
  assert.equal(epochOf({ ...common, baseline }).epoch, "2026-02-01");
});

Deno.test("epochOf() goes on without part 1, and names what changed", () => {
  const walks = { ...states["test2026/walks"]!, source: "0".repeat(16) };
  const other = epochOf({ ...common, states: { ...states, "test2026/walks": walks } });
  assert.deepEqual(other, { epoch: "published", changed: ["test2026/walks: code"] });
});

Deno.test("epochOf() begins anew with changed code, unless the sample gave equal bytes", () => {
  const bytes = baseline.cells.map(({ paper, cell, hash }) => ({
    paper,
    cell,
    hash,
    status: "equal" as const,
    changed: [],
    deviation: null,
    reason: "",
  }));
  const line = madeUpNight("2026-01-31", { studies: states, bytes });
  const last = { line, epoch: "2026-01-03" };
  const walks = { ...states["test2026/walks"]!, source: "0".repeat(16) };
  const changed = { ...common, last, states: { ...states, "test2026/walks": walks } };
  assert.equal(epochOf({ ...changed, bytes }).epoch, "2026-01-03");
  const others = bytes.map((one) => ({ ...one, hash: "1".repeat(32) }));
  assert.equal(epochOf({ ...changed, bytes: others }).epoch, "2026-02-01");
  const data = {
    ...common,
    last,
    bytes,
    states: { ...states, "test2026/walks": { ...walks, data: "00" } },
  };
  assert.deepEqual(epochOf(data).changed, ["test2026/walks: data"]);
});
