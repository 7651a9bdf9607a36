import assert from "node:assert/strict";
import {
  classMean,
  effectsBySeed,
  gap,
  jointResults,
  mean,
  meanGap,
  observations,
  type Run,
  standardisedMeanW,
  testedSizes,
  valuesBySeed,
} from "./runs.ts";
import type { JointResult } from "../../norms/joint/record.ts";
import { testAggregate, testRun, testSample } from "../testing/runs.ts";

const close = (actual: number, expected: number) =>
  assert(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

Deno.test("observations() takes draws with replacement at the run's own n unless told otherwise", () => {
  const samples = [
    testSample({ batchSize: 32 }),
    testSample({ batchSize: 256 }),
    testSample({ batchSize: 256, draws: 5000 }),
    testSample({ batchSize: 256, replacement: false }),
  ];
  const runs = [testRun({ samples }), testRun({ samples, phase: "late" })];
  const sizes = (selection: Parameters<typeof observations>[1]) =>
    observations(runs, selection).map(({ sample, checkpoint }) =>
      `${checkpoint.phase} ${sample.batchSize} ${sample.draws} ${sample.replacement}`
    );
  assert.deepEqual(sizes({ phase: "early" }), ["early 32 1000 true", "early 256 1000 true"]);
  assert.deepEqual(sizes({ phase: "late", draws: 5000 }), ["late 256 5000 true"]);
  assert.deepEqual(sizes({ phase: "late", replacement: false }), ["late 256 1000 false"]);
  assert.deepEqual(sizes({ batchSizes: [32] }), ["early 32 1000 true", "late 32 1000 true"]);
  assert.deepEqual(sizes({ family: "coordinates" }), []);
});

Deno.test("gap() is the share accepted minus the surrogate's, null without a test", () => {
  close(gap(testSample(), "acceptedShapiroWilk")!, -0.4);
  const without = testSample({ noise: testAggregate(0.5, { acceptedShapiroWilk: null }) });
  assert.equal(gap(without, "acceptedShapiroWilk"), null);
  close(gap(without, "acceptedAndersonDarling")!, -0.4);
});

Deno.test("classMean() weighs data sets alike, however many observations each has", () => {
  const at = (accepted: number) => testSample({ noise: testAggregate(accepted) });
  const runs = [
    testRun({ data: "mnist-5k", samples: [at(0.2), at(0.4), at(0.6)] }),
    testRun({ data: "glyphs-5k", samples: [at(1)] }),
  ];
  const all = observations(runs, {});
  // (.4 + 1)/2, not (.2 + .4 + .6 + 1)/4 = .55
  close(classMean(all, ({ sample }) => sample.noise.acceptedShapiroWilk), 0.7);
  close(meanGap(all, "acceptedAndersonDarling"), 0.7 - 0.9);
  const low = (share: number | null) => share === null || share < 0.5 ? null : share;
  close(classMean(all, ({ sample }) => low(sample.noise.acceptedShapiroWilk)), (0.6 + 1) / 2);
});

Deno.test("mean() of nothing, and classMean() of nothing, are not numbers", () => {
  assert(Number.isNaN(mean([])));
  assert(Number.isNaN(classMean([], () => 1)));
});

Deno.test("standardisedMeanW() is in units of the surrogate's spread at the same n", () => {
  const at = (noise: number | null, draws = 1000) => {
    const sample = testSample({
      draws,
      noise: testAggregate(0.5, { meanW: noise }),
      surrogate: testAggregate(0.9, { meanW: 0.99 }),
    });
    return standardisedMeanW(observations([testRun({ samples: [sample] })], { draws })[0]!);
  };
  close(at(0.96)!, -3);
  assert.equal(at(null), null);
  assert.equal(at(0.96, 5000), null);
});

Deno.test("effectsBySeed() counts a seed only with a run of every class, in order of the seeds", () => {
  const samples = [testSample()];
  const runs = [
    testRun({ seed: 2, data: "mnist-5k", samples }),
    testRun({ seed: 2, data: "glyphs-5k", samples }),
    testRun({ seed: 1, data: "mnist-5k", samples }),
    testRun({ seed: 0, data: "glyphs-5k", samples }),
    testRun({ seed: 0, data: "mnist-5k", samples }),
  ];
  const count = (seedRuns: readonly Run[]) => seedRuns.length + seedRuns[0]!.seed;
  assert.deepEqual(effectsBySeed(runs, count), [{ seed: 0, value: 2 }, { seed: 2, value: 4 }]);
});

Deno.test("effectsBySeed() leaves out what is no number or infinite, valuesBySeed() keeps it", () => {
  const runs = [0, 1, 2].map((seed) => testRun({ seed, samples: [] }));
  const values = [NaN, Infinity, 5];
  const read = ([run]: readonly Run[]) => values[run!.seed]!;
  assert.deepEqual(effectsBySeed(runs, read), [{ seed: 2, value: 5 }]);
  assert.deepEqual(valuesBySeed(runs, read).map(({ value }) => value), values);
});

Deno.test("jointResults() are those of the checkpoints that have one", () => {
  const joint = { components: 2 } as JointResult;
  const run = testRun({ samples: [] });
  const [checkpoint] = run.result.checkpoints;
  const checkpoints = [checkpoint!, { ...checkpoint!, joint }];
  assert.deepEqual(jointResults([{ ...run, result: { ...run.result, checkpoints } }]), [joint]);
});

Deno.test("testedSizes() names every n once, for both tests", () => {
  const run = testRun({ samples: [] });
  const other = { ...run, settings: { ...run.settings, draws: 200 } };
  assert.deepEqual(testedSizes([run, other, run]), {
    shapiroWilk: [1000, 200],
    andersonDarling: [1000, 200],
  });
});
