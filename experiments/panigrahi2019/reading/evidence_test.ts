import assert from "node:assert/strict";
import type { Evidence } from "../../../src/claims/finding.ts";
import { testAggregate, testRun, testSample } from "../testing/runs.ts";
import { byDataSet, effectSizes, papersWay } from "./evidence.ts";

const close = (actual: number | undefined, expected: number, tolerance = 1e-9) =>
  assert(
    actual !== undefined && Math.abs(actual - expected) < tolerance,
    `${actual} is not ${expected}`,
  );

const find = (all: readonly Evidence[], label: string) =>
  all.find((one) => one.label === label) ?? assert.fail(`${label} is not among the evidence`);

const selection = { family: "sphere", place: "early", batchSize: 256 } as const;

Deno.test("byDataSet() gives a line for each data set: the mean of its own seeds with Student's interval", () => {
  const runs = [4, 6].flatMap((seed) => [
    testRun({ seed, samples: [] }),
    testRun({ seed: 10 * seed, data: "glyphs-5k", samples: [] }),
  ]);
  const all = byDataSet("label", runs, ({ seed }) => seed, "a note");
  assert.deepEqual(all.map(({ label, value, note }) => [label, value, note]), [
    ["label, mnist-5k", 5, "a note"],
    ["label, glyphs-5k", 50, "a note"],
  ]);
  // s/√n = √2/√2 = 1; t at .975 with one degree of freedom.
  close(all[0]!.interval?.[0], 5 - 12.706204736, 1e-8);
});

Deno.test("papersWay() is the bare share, by Shapiro–Wilk and by the table of its time", () => {
  const noise = testAggregate(0.5, {
    acceptedAndersonDarling1974: 0.6,
    acceptedAndersonDarling: 0,
  });
  const all = papersWay([testRun({ samples: [testSample({ noise })] })], selection);
  close(
    find(all, "The paper's way: share of directions accepted by Shapiro–Wilk, mnist-5k").value,
    0.5,
  );
  close(
    find(
      all,
      "The paper's way: share of directions accepted by Anderson–Darling (SciPy ≤ 1.16), mnist-5k",
    ).value,
    0.6,
  );
});

Deno.test("effectSizes() subtracts the surrogate's number from each of the noise's", () => {
  const sample = testSample({
    noise: testAggregate(0.5, { meanAbsoluteSkewness: 0.3, meanExcessKurtosis: 1 }),
    surrogate: testAggregate(0.9, { meanAbsoluteSkewness: 0.1, meanExcessKurtosis: -0.5 }),
  });
  const all = effectSizes([testRun({ samples: [sample] })], selection);
  close(find(all, "Mean |skewness| minus the surrogate's, mnist-5k").value, 0.2);
  close(find(all, "Mean excess kurtosis minus the surrogate's, mnist-5k").value, 1.5);
  // 47.09/γ² = 188.4/κ² = 1000
  close(find(all, "Smallest |skewness| seen with 80 % power at n = 1000").value, 0.217, 1e-4);
  close(find(all, "Smallest excess kurtosis seen with 80 % power at n = 1000").value, 0.434, 1e-4);
  assert.deepEqual(effectSizes([], selection), []);
});

Deno.test("effectSizes() leaves out a shape that the noise does not have", () => {
  const noise = testAggregate(0, { meanAbsoluteSkewness: null, meanExcessKurtosis: null });
  const all = effectSizes([testRun({ samples: [testSample({ noise })] })], selection);
  assert(all.every(({ label }) => !label.startsWith("Mean ")));
});
