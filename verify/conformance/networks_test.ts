import assert from "node:assert/strict";
import type { Network } from "../../src/engines/engine.ts";
import { openEngine } from "../../src/engines/open_engine.ts";
import { alexnetCifar } from "../../src/models/alexnet_cifar.ts";
import { lenet } from "../../src/models/lenet.ts";
import type { Model } from "../../src/models/model.ts";
import { resnet } from "../../src/models/resnet.ts";
import { smallCnn } from "../../src/models/small_cnn.ts";
import { initialise } from "../../src/models/initialise.ts";
import { constant } from "../../src/optim/constant.ts";
import { sgd } from "../../src/optim/sgd.ts";
import { stream } from "../../src/random/stream.ts";
import { train } from "../../src/training/train.ts";
import { randomBatch } from "./problem.ts";
import { testedDevices } from "./tested_devices.ts";

const narrow = { stages: [3, 6], blocks: 1, classes: 5 };
const networks: [what: string, model: Model][] = [
  ["LeNet", lenet()],
  ["the small CNN", smallCnn({ input: [3, 16, 16], classes: 5, channels: 4 })],
  ["AlexNet with 4 channels and dropout", alexnetCifar({ channels: 4 })],
  ["a residual network", resnet({ ...narrow, batchNorm: false, shortcut: "pad" })],
  ["a residual network with batch norm", resnet({ ...narrow, batchNorm: true, shortcut: "pad" })],
  [
    "a residual network with projections and batch norm",
    resnet({ ...narrow, batchNorm: true, shortcut: "projection" }),
  ],
];

/** 20 steps of SGD with momentum, and what they leave. */
async function trained(network: Network, model: Model) {
  const source = stream("conformance", "networks");
  const run = await train({
    network,
    data: randomBatch(model, 6, source),
    parameters: initialise(model, "he-normal", source.child("weights")),
    optimizer: sgd({ momentum: 0.5 }),
    schedule: constant(0.01),
    batchSize: 3,
    batches: source.child("batches"),
    maxSteps: 20,
  });
  return run.checkpoints.at(-1)!;
}

function distance(one: Float32Array, other: Float32Array): number {
  const norm = (at: (i: number) => number) =>
    Math.sqrt(one.reduce((sum, _, i) => sum + at(i) ** 2, 0));
  return norm((i) => one[i]! - other[i]!) / norm((i) => one[i]!);
}

/** Relative distance that 20 steps may put between two engines: some 10 float32 roundings. */
const apart = 1e-6;

const devices = testedDevices([["onnx:wasm", 0], ["tfjs:cpu", 0]], 0).map(([device]) => device);
for (const [what, model] of networks) {
  Deno.test(`${devices.join(", ")} stay within ${apart} of onnx:cpu over 20 steps of ${what}`, async () => {
    const results = [];
    for (const device of ["onnx:cpu", ...devices]) {
      const { engine } = await openEngine(device);
      results.push(await trained(await engine.compile(model), model));
      await engine.dispose();
    }
    const [one, ...others] = results;
    for (const other of others) {
      const away = distance(one!.parameters, other.parameters);
      assert.ok(away <= apart, `parameters are ${away} apart`);
      if (one!.statistics === undefined || one!.statistics.length === 0) continue;
      assert.ok(distance(one!.statistics, other.statistics!) <= apart);
    }
  });
}
