import assert from "node:assert/strict";
import type { GridPoint } from "../records/study.ts";
import { type CellOutcome, notRun } from "../runner/cell_outcome.ts";
import { fixtureClaim, fixtureExperiment, fixturePoint } from "../runner/testing/experiment.ts";
import type { FixtureSettings } from "../runner/testing/experiment.ts";
import { studyCells } from "../records/study_cells.ts";
import { judgedPapers, secondReading } from "./judged_papers.ts";

function point(seed: number, dataset: string): GridPoint<FixtureSettings> {
  const { settings, ...rest } = fixturePoint(`${dataset}-${seed}`, seed);
  return { ...rest, settings: { ...settings, dataset } };
}

const POINTS = [0, 1, 2].flatMap((seed) => [point(seed, "mnist"), point(seed, "fashion-mnist")]);
const CLAIM = fixtureClaim("F1");
const PAPER = fixtureExperiment(POINTS, [
  (study) => ({
    ...CLAIM(study),
    estimators: ["mean"],
    find: (records) => ({ ...CLAIM(study).find(records), sampleSizes: { mean: [3] } }),
  }),
]);

/** Squares on MNIST that support the claim, on Fashion-MNIST such that contradict it. */
function run(present: readonly string[]) {
  const outcomes = studyCells(PAPER.studies[0]!, "smoke", 0).map((cell): CellOutcome => {
    const planned = { cell, action: "skip", reason: "no data", key: null } as const;
    const fashion = cell.id.includes("fashion");
    if (fashion && !present.includes("fashion-mnist")) return notRun(planned, "no data");
    const result = { square: (fashion ? -9 : 4) + cell.seed / 10, values: [] };
    return { ...notRun(planned, ""), status: "computed", record: { cell, key: "", result } };
  });
  const selection = {
    papers: [{ paper: PAPER, claims: PAPER.claims }],
    cells: outcomes.map(({ planned }) => planned.cell),
    omitted: [],
    beyond: new Set<never>(),
  };
  const datasets = new Map(present.map((id) => [id, { checksum: "0" }] as const));
  return { planned: { selection, plan: { datasets } }, outcomes };
}

Deno.test("judgedPapers() and secondReading() judge the same records with and without what must be fetched", () => {
  const both = run(["mnist", "fashion-mnist"]);
  const [first] = judgedPapers(both, undefined);
  assert.deepEqual(first!.verdicts.map(({ rows }) => rows[0]!.replicates), [6]);
  const second = secondReading(both, undefined)!;
  assert.deepEqual(second.without, ["fashion-mnist"]);
  const [verdict] = second.experiments[0]!.verdicts;
  assert.deepEqual([verdict!.outcome, verdict!.rows[0]!.replicates], ["reproduced", 3]);
  assert.notEqual(first!.verdicts[0]!.outcome, verdict!.outcome);
  assert.match(verdict!.caveats[0]!, /left out of this reading: fashion-mnist$/);
});

Deno.test("secondReading() is nothing where the run had no data that must be fetched", () => {
  assert.equal(secondReading(run(["mnist"]), undefined), undefined);
});

Deno.test("both readings ask the calibration of the estimators", () => {
  const gate = () => "never calibrated";
  const both = run(["mnist", "fashion-mnist"]);
  const verdicts = [...judgedPapers(both, gate), ...secondReading(both, gate)!.experiments]
    .flatMap(({ verdicts }) => verdicts);
  assert.deepEqual(verdicts.map(({ reason }) => reason), ["never calibrated", "never calibrated"]);
});

Deno.test("secondReading() leaves out the data of cells that judge, not of those that stand beside", () => {
  const both = run(["mnist", "fashion-mnist"]);
  const beside = { ...PAPER.studies[0]!, id: "beside" };
  const [mnist] = both.outcomes;
  const { cell } = mnist!.planned;
  const settings = { behaviour: "count", milliseconds: 0, dataset: "cifar-10" };
  const planned = { ...mnist!.planned, cell: { ...cell, study: beside, settings } };
  const outcomes = [...both.outcomes, { ...mnist!, planned }];
  const datasets = new Map([
    ...both.planned.plan.datasets,
    ["cifar-10", { checksum: "0" }] as const,
  ]);
  const more = { planned: { ...both.planned, plan: { datasets } }, outcomes };
  assert.deepEqual(secondReading(more, undefined)!.without, ["fashion-mnist"]);
});
