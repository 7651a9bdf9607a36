/** Training with batch norm and dropout on real engines. */
import assert from "node:assert/strict";
import { openEngine } from "../engines/open_engine.ts";
import type { Network } from "../engines/engine.ts";
import { initialise } from "../models/initialise.ts";
import type { Model } from "../models/model.ts";
import { constant } from "../optim/constant.ts";
import { sgd } from "../optim/sgd.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import { evaluationNetwork } from "./evaluation_network.ts";
import { gather } from "../data/gather.ts";
import { minibatches } from "./minibatches.ts";
import { train } from "./train.ts";
import type { MinibatchTraining } from "./training_options.ts";

const model: Model = {
  input: [1, 6, 6],
  layers: [
    {
      kind: "conv2d",
      channels: 4,
      kernel: 3,
      stride: 1,
      padding: 1,
      bias: false,
      activation: "identity",
    },
    { kind: "batch-norm", epsilon: 1e-5, momentum: 0.1 },
    { kind: "activation", activation: "relu" },
    { kind: "flatten" },
    { kind: "dropout", rate: 0.25 },
    { kind: "dense", units: 3, bias: true, activation: "identity" },
  ],
  loss: "cross-entropy",
};

/** Images whose class is the pair of rows that is lit. */
function bars(count: number) {
  const s = stream("bars");
  const inputs = fillNormal(s, new Float32Array(count * 36));
  const labels = Int32Array.from({ length: count }, () => uniformInteger(s, 3));
  labels.forEach((label, i) => {
    for (let j = 0; j < 12; j++) inputs[i * 36 + label * 12 + j]! += 2;
  });
  return { count, inputs, labels };
}

const options = (network: Network): MinibatchTraining => ({
  network,
  data: bars(60),
  parameters: initialise(model, "he-normal", stream("modes", "weights")),
  optimizer: sgd(),
  schedule: constant(0.1),
  batchSize: 12,
  batches: stream("modes", "batches"),
  checkpointSteps: [7],
  maxSteps: 20,
  accuracies: [1],
});

for (const device of ["onnx:cpu", "tfjs:cpu"]) {
  Deno.test(`train() on ${device} keeps running statistics beside the parameters, and repeats itself`, async () => {
    const { engine } = await openEngine(device);
    const network = await engine.compile(model);
    const run = await train(options(network));
    assert.deepEqual(await train(options(network)), run);
    const [seventh, last] = [
      run.checkpoints.find(({ step }) => step === 7)!,
      run.checkpoints.at(-1)!,
    ];
    assert.notDeepEqual(seventh.statistics, last.statistics);
    assert.ok(last.train.loss < seventh.train.loss);
    const { loss } = await evaluationNetwork(network, last).evaluate(last.parameters, bars(60));
    assert.equal(loss, last.train.loss);
    await engine.dispose();
  });

  Deno.test(`train() on ${device} can be taken up again from a checkpoint, bit for bit`, async () => {
    const { engine } = await openEngine(device);
    const network = await engine.compile(model);
    const { data, batches, ...rest } = options(network);
    const run = await train({ ...rest, data, batches });
    const kept = run.checkpoints.find(({ step }) => step === 7)!;
    const at = minibatches({
      examples: 60,
      batchSize: 12,
      sampling: "with-replacement",
      stream: batches,
    });
    let state = sgd().initialState(kept.parameters);
    let statistics = kept.statistics!;
    for (let step = 7; step < 20; step++) {
      const masks = batches.child("masks").child("step", step);
      const now = network.inMode!({ kind: "training", statistics, masks });
      const result = await now.lossAndGradient(state.parameters, gather(data, at(step)));
      state = sgd().step(state, result.gradient, 0.1);
      statistics = result.statistics!;
    }
    const last = run.checkpoints.at(-1)!;
    assert.deepEqual(state.parameters, last.parameters);
    assert.deepEqual(statistics, last.statistics);
    await engine.dispose();
  });
}

Deno.test("train() draws other dropout masks from another stream, and the first accuracy of 1 is that of evaluation mode", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(model);
  const run = await train(options(network));
  const other = await train({ ...options(network), masks: stream("other") });
  assert.notDeepEqual(other.checkpoints.at(-1)!.parameters, run.checkpoints.at(-1)!.parameters);
  const T = run.milestones[0]!.step!;
  assert.equal(run.checkpoints.find(({ step }) => step === T)!.train.accuracy, 1);
  const before = await train({ ...options(network), accuracies: [], maxSteps: T - 1 });
  assert.ok(before.checkpoints.at(-1)!.train.accuracy < 1);
  await engine.dispose();
});
