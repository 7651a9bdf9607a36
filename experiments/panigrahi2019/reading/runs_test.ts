import assert from "node:assert/strict";
import { testAggregate, testRun, testSample } from "../testing/runs.ts";
import { lateMeanW, pairsOfW } from "./order_of_w.ts";
import { gap, gapAt, meanOver, observations, standardisedMeanW, testedSizes } from "./runs.ts";

const close = (actual: number, expected: number) =>
  assert(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

Deno.test("observations() takes draws with replacement at the run's own n unless told otherwise", () => {
  const samples = [
    testSample({ batchSize: 32 }),
    testSample({ batchSize: 256 }),
    testSample({ batchSize: 256, draws: 5000 }),
    testSample({ batchSize: 256, replacement: false }),
  ];
  const runs = [testRun({ samples, places: ["early", "late"] })];
  const sizes = (selection: Parameters<typeof observations>[1]) =>
    observations(runs, selection).map(({ sample, checkpoint }) =>
      `${checkpoint.place} ${sample.batchSize} ${sample.draws} ${sample.replacement}`
    );
  assert.deepEqual(sizes({ place: "early" }), ["early 32 1000 true", "early 256 1000 true"]);
  assert.deepEqual(sizes({ place: "late", draws: 5000 }), ["late 256 5000 true"]);
  assert.deepEqual(sizes({ place: "late", replacement: false }), ["late 256 1000 false"]);
  assert.deepEqual(sizes({ batchSize: 32 }), ["early 32 1000 true", "late 32 1000 true"]);
  assert.deepEqual(sizes({ family: "coordinates" }), []);
});

Deno.test("gap() is the share accepted minus the surrogate's, null without a test", () => {
  close(gap(testSample(), "acceptedShapiroWilk")!, -0.4);
  const without = testSample({ noise: testAggregate(0.5, { acceptedShapiroWilk: null }) });
  assert.equal(gap(without, "acceptedShapiroWilk"), null);
  close(gap(without, "acceptedAndersonDarling")!, -0.4);
});

Deno.test("gapAt() is the mean over T and 2T late, and NaN where nothing was measured", () => {
  const run = testRun({ samples: [testSample()], places: ["early", "late", "late"] });
  const [early, atT, at2T] = run.result.checkpoints;
  const better = {
    ...run,
    result: {
      ...run.result,
      checkpoints: [early!, atT!, {
        ...at2T!,
        families: at2T!.families.map((family) => ({
          ...family,
          samples: [testSample({ noise: testAggregate(0.7) })],
        })),
      }],
    },
  };
  close(gapAt(better, { place: "late" }, "acceptedShapiroWilk"), -0.3);
  close(gapAt(better, { place: "early" }, "acceptedShapiroWilk"), -0.4);
  assert(Number.isNaN(gapAt(better, { place: "dating" }, "acceptedShapiroWilk")));
  assert(Number.isNaN(meanOver(run, {}, () => null)));
});

Deno.test("standardisedMeanW() is in the surrogate's standard deviations, null without one", () => {
  const [one] = observations(
    [testRun({ samples: [testSample({ noise: testAggregate(0.5, { meanW: 0.97 }) })] })],
    {},
  );
  close(standardisedMeanW(one!)!, -3);
  const silent = { ...one!, family: { ...one!.family, spread: [] } };
  assert.equal(standardisedMeanW(silent), null);
});

Deno.test("pairsOfW() gives the steps between adjacent batch sizes that were measured late", () => {
  const meanW = (batchSize: number) => batchSize === 32 ? 0.9 : batchSize === 64 ? 0.99 : 1.01;
  const samples = [32, 64, 128].map((batchSize) =>
    testSample({ batchSize, noise: testAggregate(0.5, { meanW: meanW(batchSize) }) })
  );
  const run = testRun({ samples, places: ["early", "late"] });
  close(lateMeanW(run, 32), -10);
  const pairs = pairsOfW(run);
  assert.deepEqual(pairs.map(({ smaller, larger, inBand }) => [smaller, larger, inBand]), [
    [32, 64, false],
    [64, 128, true],
  ]);
  close(pairs[0]!.difference, 9);
  assert.deepEqual(pairsOfW(testRun({ samples, places: ["early"] })), []);
});

Deno.test("testedSizes() are the runs' own draws", () => {
  assert.deepEqual(testedSizes([testRun({ samples: [] })]), {
    shapiroWilk: [1000],
    andersonDarling: [1000],
  });
});
