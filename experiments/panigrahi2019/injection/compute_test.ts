import assert from "node:assert/strict";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { stream } from "../../../src/random/stream.ts";
import { compute } from "./compute.ts";
import type { InjectionSettings } from "./settings.ts";

const SETTINGS: InjectionSettings = {
  dataset: "glyphs",
  trainExamples: 400,
  validationExamples: 100,
  testExamples: 100,
  labelNoise: 0.2,
  width: 16,
  learningRate: 0.1,
  smallBatch: 8,
  largeBatch: 64,
  scales: [0.5, 100],
  covarianceStep: 40,
  lookEvery: 10,
  stopLoss: 1,
  maximumSteps: 400,
};

async function run(settings: InjectionSettings) {
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  const cell = { settings, seed: 900_001, stream: stream("panigrahi2019", "injection", 900_001) };
  const result = await compute(cell, { engine, progress: () => {} });
  await engine.dispose();
  return result;
}

Deno.test("an injection cell scores every arm at the first look with a low enough training loss", async () => {
  const { sigma, arms } = await run(SETTINGS);
  assert.ok(sigma > 0 && sigma < 1);
  assert.deepEqual(arms.map(({ batchSize, scale }) => [batchSize, scale]), [
    [8, 0],
    [64, 0],
    [64, 0.5],
    [64, 100],
  ]);
  for (const { steps, trainLoss, testAccuracy, validationAccuracy } of arms.slice(0, 3)) {
    assert.ok(steps! > 0 && steps! % SETTINGS.lookEvery === 0);
    assert.ok(trainLoss! <= SETTINGS.stopLoss);
    assert.ok(testAccuracy! > 0.3 && validationAccuracy! > 0.3);
  }
  // A hundred times the noise of small batches: the arm never gets there, and is out.
  assert.deepEqual({ ...arms[3]!, trainLoss: 0 }, {
    scale: 100,
    batchSize: 64,
    steps: null,
    trainLoss: 0,
    validationAccuracy: null,
    testAccuracy: null,
  });
});

Deno.test("σ does not depend on when the small-batch arm was scored; the same cell gives the same numbers", async () => {
  const [one, again, early] = [
    await run(SETTINGS),
    await run(SETTINGS),
    await run({ ...SETTINGS, stopLoss: 2.2 }),
  ];
  assert.deepEqual(again, one);
  assert.ok(early.arms[0]!.steps! < SETTINGS.covarianceStep);
  assert.equal(early.sigma, one.sigma);
});
