import assert from "node:assert/strict";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { stream } from "../../../src/random/stream.ts";
import type { Setup } from "../setup/setup.ts";
import { compute as computeWidth } from "../width/compute.ts";
import { repeatTraining } from "./repeat_training.ts";

const SEED = 900_007;
const SETUP: Setup = {
  net: { name: "fc16x3", width: 16, depth: 3 },
  data: { id: "glyphs", size: 40 },
  loss: "cross-entropy",
  learningRate: 0.1,
  batchSize: 8,
  rows: "held",
};
const { engine } = await openEngine("cpu");

/** What the judged study finds at the end of its training. */
const judged = (steps: number, untilFitted: boolean) =>
  computeWidth(
    {
      settings: { ...SETUP, steps, untilFitted },
      seed: SEED,
      stream: stream("simsekli2019", "width", SEED),
    },
    { engine, progress: () => {} },
  );

async function repeated(change: { steps: number[]; multiple: number; cap: number }) {
  const { bench, stepsToFit, moments } = await repeatTraining(
    { ...SETUP, trainedAs: "width", ...change },
    SEED,
    engine,
  );
  await bench.network.dispose();
  return {
    stepsToFit,
    moments: moments.map(({ when, checkpoint: { step, train } }) => ({ when, step, ...train })),
  };
}

Deno.test("a repeated training ends at the very net of the judged one", async () => {
  const { trainLoss, trainAccuracy } = await judged(30, false);
  const { stepsToFit, moments } = await repeated({ steps: [10, 30], multiple: 0, cap: 30 });
  assert.equal(stepsToFit, null);
  assert.deepEqual(moments.map(({ when }) => when), ["10", "30"]);
  assert.deepEqual(moments[1], { when: "30", step: 30, loss: trainLoss, accuracy: trainAccuracy });
});

Deno.test("a repeated training finds the judged one's T, and 2T beyond the cap on T", async () => {
  const { step: T, trainLoss } = await judged(5000, true);
  assert(T > 10 && T < 5000, `${T}`);
  for (const cap of [5000, T + 1]) {
    const { stepsToFit, moments } = await repeated({ steps: [10], multiple: 2, cap });
    assert.equal(stepsToFit, T);
    assert.deepEqual(moments.map(({ when, step }) => [when, step]), [["10", 10], ["T", T], [
      "2T",
      2 * T,
    ]]);
    assert.equal(moments[1]!.loss, trainLoss);
  }
});

Deno.test("where T is not reached, the last step stands for it", async () => {
  const { stepsToFit, moments } = await repeated({ steps: [2], multiple: 2, cap: 5 });
  assert.equal(stepsToFit, 5);
  assert.deepEqual(moments.map(({ when, step }) => [when, step]), [["2", 2], ["T", 5]]);
});
