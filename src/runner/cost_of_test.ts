import assert from "node:assert/strict";
import type { CellTiming } from "./cell_timing.ts";
import { costOf } from "./cost_of.ts";
import { fixtureStudy } from "./testing/experiment.ts";

const near = fixtureStudy([], { id: "near" });
const far = fixtureStudy([], { id: "far" });
const timing = (study: string, rest: Partial<CellTiming> = {}): CellTiming => ({
  experiment: "fixture",
  study,
  cell: "",
  status: "computed",
  reason: "new",
  key: "key",
  seconds: 2,
  memory: 100,
  ...rest,
});

Deno.test("costOf() counts the cells of the studies that a claim reads, and no others", () => {
  const timings = [
    timing("near"),
    timing("near", { seconds: 3, memory: 300 }),
    timing("near", { key: null, seconds: null, memory: null, status: "not-run" }),
    timing("far", { seconds: 50, memory: 900 }),
    timing("near", { experiment: "another paper", seconds: 70, memory: 950 }),
  ];
  const one = { cells: 3, stored: 2, seconds: 5, memory: 300 };
  assert.deepEqual(costOf({ reads: [near] }, timings), one);
  assert.deepEqual(costOf({ reads: [near, far] }, timings), {
    cells: 4,
    stored: 3,
    seconds: 55,
    memory: 900,
  });
});
