import assert from "node:assert/strict";
import type { Evidence } from "../../../src/claims/finding.ts";
import { byBatchSize, correctedWay, gapsOf, overSeeds, papersWay } from "./evidence.ts";
import { observations } from "./runs.ts";
import { testAggregate, testRun, testSample } from "../testing/runs.ts";

const close = (actual: number | undefined, expected: number, tolerance = 1e-9) =>
  assert(
    actual !== undefined && Math.abs(actual - expected) < tolerance,
    `${actual} is not ${expected}`,
  );

const find = (all: readonly Evidence[], label: string) =>
  all.find((one) => one.label === label) ?? assert.fail(`${label} is not among the evidence`);

const selection = { family: "sphere", phase: "early", batchSizes: [32, 256] } as const;

/** Shapiro–Wilk accepts less than Anderson–Darling at b = 32, more at b = 256. */
const samples = [
  testSample({
    batchSize: 32,
    noise: testAggregate(0.2, { acceptedAndersonDarling: 0.4 }),
  }),
  testSample({
    batchSize: 256,
    noise: testAggregate(0.8, { acceptedAndersonDarling: 0.6 }),
  }),
];

Deno.test("overSeeds() gives the mean with Student's interval, one value per seed", () => {
  const runs = [4, 6].map((seed) => testRun({ seed, samples: [] }));
  const [one] = overSeeds("label", runs, ([run]) => run!.seed, "a note");
  assert.equal(one!.label, "label");
  assert.equal(one!.note, "a note");
  assert.equal(one!.value, 5);
  // s/√n = √2/√2 = 1; t at .975 with one degree of freedom.
  close(one!.interval?.[0], 5 - 12.706204736, 1e-8);
  close(one!.interval?.[1], 5 + 12.706204736, 1e-8);
});

Deno.test("overSeeds() has no interval of one seed, and says nothing without any", () => {
  const run = testRun({ seed: 3, samples: [] });
  assert.deepEqual(overSeeds("label", [run], () => 7), [{ label: "label", value: 7 }]);
  assert.deepEqual(overSeeds("label", [run], () => NaN), []);
});

Deno.test("papersWay() is the bare share, by Shapiro–Wilk and by the table of its time", () => {
  const all = papersWay([testRun({ samples })], selection);
  assert.deepEqual(all.map(({ label }) => label), [
    "The paper's way: share of directions accepted by Shapiro–Wilk",
    "The paper's way: share of directions accepted by Anderson–Darling (SciPy ≤ 1.16)",
  ]);
  for (const { value } of all) close(value, 0.5);
});

Deno.test("correctedWay() subtracts the surrogate's number from each of the noise's", () => {
  const sample = testSample({
    noise: testAggregate(0.5, { meanW: 0.95, meanAbsoluteSkewness: 0.3, meanExcessKurtosis: 1 }),
    surrogate: testAggregate(0.9, {
      meanW: 0.99,
      meanAbsoluteSkewness: 0.1,
      meanExcessKurtosis: -0.5,
    }),
  });
  const all = correctedWay([testRun({ samples: [sample] })], selection);
  close(find(all, "Acceptance gap Δ by Shapiro–Wilk").value, -0.4);
  close(find(all, "Acceptance gap Δ by Anderson–Darling (1986 constants)").value, -0.4);
  close(find(all, "Mean |skewness| minus the surrogate's").value, 0.2);
  close(find(all, "Mean excess kurtosis minus the surrogate's").value, 1.5);
  close(find(all, "W deficit (1 − W̄) minus the surrogate's").value, 0.04);
  // 47.09/γ² = 188.4/κ² = 1000
  close(find(all, "Smallest |skewness| seen with 80 % power at n = 1000").value, 0.217, 1e-4);
  close(find(all, "Smallest excess kurtosis seen with 80 % power at n = 1000").value, 0.434, 1e-4);
});

Deno.test("correctedWay() leaves out a shape that the noise does not have", () => {
  const dead = testAggregate(0, { meanAbsoluteSkewness: null, meanExcessKurtosis: null });
  const all = correctedWay([testRun({ samples: [testSample({ noise: dead })] })], selection);
  const labels = all.map(({ label }) => label);
  assert(!labels.some((label) => label.startsWith("Mean ")), labels.join());
  close(find(all, "Acceptance gap Δ by Shapiro–Wilk").value, -0.9);
});

Deno.test("correctedWay() names the number of draws where the selection does", () => {
  const run = testRun({ samples: [testSample({ draws: 5000 })] });
  const all = correctedWay([run], { ...selection, draws: 5000 });
  close(find(all, "Acceptance gap Δ by Shapiro–Wilk, n = 5000").value, -0.4);
  assert.deepEqual(correctedWay([], selection), []);
});

Deno.test("byBatchSize() takes the test that is less favourable to the claim", () => {
  const runs = [testRun({ samples })];
  const at = (kind: "above" | "below") =>
    byBatchSize(runs, selection, { kind, bound: 0 }).map(({ value }) => value);
  const [small, large] = at("above");
  close(small, 0.2 - 0.9);
  close(large, 0.6 - 0.9);
  const [smallBelow, largeBelow] = at("below");
  close(smallBelow, 0.4 - 0.9);
  close(largeBelow, 0.8 - 0.9);
});

Deno.test("gapsOf() leaves out a test without a number", () => {
  const noise = testAggregate(0.5, { acceptedShapiroWilk: null });
  const all = observations([testRun({ samples: [testSample({ noise })] })], selection);
  const gaps = gapsOf(all);
  assert.equal(gaps.length, 1);
  close(gaps[0], -0.4);
  assert.deepEqual(gapsOf(all, ["acceptedShapiroWilk"]), []);
});
