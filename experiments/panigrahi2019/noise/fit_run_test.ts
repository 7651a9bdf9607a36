import assert from "node:assert/strict";
import type { Batch, Engine } from "../../../src/engines/engine.ts";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { fitRun, subject } from "./fit_run.ts";
import type { Place } from "./record.ts";
import type { TrainingSettings } from "./settings.ts";

const settings: TrainingSettings = {
  net: { name: "fc16x2", width: 16, depth: 2 },
  data: { name: "mixture-200", id: "mixture", size: 200 },
  learningRate: 0.01,
  trainingBatch: 32,
  fitLoss: 0.1,
  maximumSteps: 2000,
};
const PLACES = new Set<Place>(["initial", "early", "late", "dating"]);

async function run(change: Partial<TrainingSettings> = {}, places = PLACES) {
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  const one = await subject(settings, 900_001, engine);
  const result = await fitRun(one, { ...settings, ...change }, [2], places);
  const evaluate = async (parameters: Float32Array, data: Batch = one.data) => {
    const { loss, correct } = await one.network.evaluate(parameters, data);
    return { loss, accuracy: correct / data.count };
  };
  return { ...result, evaluate, end: () => close(engine) };
}

const close = (engine: Engine) => engine.dispose();

Deno.test("fitRun(): T is the first step with the loss and all of the training set right", async () => {
  const { stepsToFit: T, fitted, kept, evaluate, curve, end } = await run();
  assert(fitted && T > 32, `${T}`);
  assert.deepEqual(
    kept.map(({ step, place }) => [step, place]),
    [
      [0, "initial"],
      [Math.ceil(T / 32), "early"],
      [Math.ceil(T / 4), "dating"],
      [T, "late"],
      [2 * T, "late"],
    ],
  );
  assert.equal(curve.loss.length, 2 * T + 1);
  const at = await evaluate(kept[3]!.checkpoint.parameters);
  assert(at.loss <= 0.1 && at.accuracy === 1, JSON.stringify(at));
  // One step earlier one of the two does not hold yet.
  const before = await run({ maximumSteps: T - 1 });
  assert.equal(before.fitted, false);
  assert.deepEqual(before.kept.map(({ place }) => place), ["initial", "early", "dating"]);
  assert.equal(before.stepsToFit, T - 1);
  await before.end();
  await end();
});

Deno.test("fitRun(): accuracy alone comes earlier than accuracy and loss; the parameters are the same run's", async () => {
  const both = await run();
  const accuracy = await run({ fitLoss: 1000 });
  assert(accuracy.stepsToFit < both.stepsToFit, `${accuracy.stepsToFit} ${both.stepsToFit}`);
  const early = await run({}, new Set(["initial", "early"]));
  assert.equal(early.stepsToFit, both.stepsToFit);
  assert.deepEqual(early.kept[1]!.checkpoint.parameters, both.kept[1]!.checkpoint.parameters);
  for (const one of [both, accuracy, early]) await one.end();
});

Deno.test("fitRun() refuses a second run that parts from the first", async () => {
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  const one = await subject(settings, 900_001, engine);
  let calls = 0;
  const network: typeof one.network = {
    ...one.network,
    parameterCount: one.network.parameterCount,
    evaluate: (...of) => one.network.evaluate(...of),
    async lossAndGradient(...of) {
      const result = await one.network.lossAndGradient(...of);
      calls++;
      return { ...result, loss: result.loss + calls * 1e-9 };
    },
  };
  await assert.rejects(
    () => fitRun({ ...one, network }, { ...settings, maximumSteps: 20 }, [], PLACES),
    /^Error: fitRun: the second run parted from the first at step 0/,
  );
  await engine.dispose();
});
