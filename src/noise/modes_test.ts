/** Noise of a network with batch norm and dropout, in either mode. */
import assert from "node:assert/strict";
import { openEngine } from "../engines/open_engine.ts";
import { initialise } from "../models/initialise.ts";
import type { Model } from "../models/model.ts";
import { parameterLayout } from "../models/layout.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { uniformInteger } from "../random/uniform_integer.ts";
import { gather } from "../data/gather.ts";
import { captureProjections } from "./capture.ts";
import { coordinates } from "./directions/coordinates.ts";
import { kronecker } from "./directions/kronecker.ts";
import { sphere } from "./directions/sphere.ts";
import { minibatchDraws } from "./draws.ts";
import { fullGradient } from "./full_gradient.ts";

const conv = { kind: "conv2d", channels: 3, kernel: 3, padding: 1, bias: false } as const;
const model: Model = {
  input: [2, 5, 5],
  layers: [
    { ...conv, stride: 1, activation: "identity" },
    { kind: "batch-norm", epsilon: 1e-5, momentum: 0.1 },
    { kind: "activation", activation: "tanh" },
    { kind: "dropout", rate: 0.5 },
    { ...conv, stride: 2, activation: "tanh" },
    { kind: "dense", units: 3, bias: true, activation: "identity" },
  ],
  loss: "cross-entropy",
};

const source = stream("noise modes");
const data = {
  count: 40,
  inputs: fillNormal(source.child("inputs"), new Float32Array(40 * 50)),
  labels: Int32Array.from({ length: 40 }, () => uniformInteger(source, 3)),
};
const blocks = parameterLayout(model);
const families = [
  sphere({ parameterCount: 148, count: 4, stream: source.child("sphere") }),
  kronecker({ blocks, count: 3, rank: 2, stream: source.child("kronecker") }),
  coordinates(Int32Array.of(0, 54, 57, 147)),
];

Deno.test("captureProjections() agrees by both methods for batch norm in evaluation mode", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(model);
  const common = {
    network,
    engine,
    parameters: initialise(model, "xavier-uniform", source.child("weights")),
    data,
    directions: families,
    blocks,
    batches: [{ batchSize: 8, draws: 30 }],
    stream: source.child("draws"),
  };
  const perExample = await captureProjections({ ...common, method: "per-example" });
  const resampled = await captureProjections({ ...common, method: "resampled" });
  const expected = await resampled.noise({ batchSize: 8, draws: 30 });
  for (const [f, matrix] of (await perExample.noise({ batchSize: 8, draws: 30 })).entries()) {
    const size = Math.max(...expected[f]!.map(Math.abs));
    assert.ok(size > 0.01);
    for (const [i, value] of matrix.entries()) {
      assert.ok(Math.abs(value - expected[f]![i]!) < 1e-5 * Math.max(size, 1));
    }
  }
  await engine.dispose();
});

Deno.test("captureProjections() resamples in training mode, each minibatch with its own statistics and masks", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const compiled = await engine.compile(model);
  const mode = {
    kind: "training" as const,
    statistics: compiled.mode!.statistics,
    masks: source.child("masks"),
  };
  const network = compiled.inMode!(mode);
  const parameters = initialise(model, "xavier-uniform", source.child("weights"));
  const [, , family] = families;
  const capture = await captureProjections({
    network,
    engine,
    parameters,
    data,
    directions: [family!],
    blocks,
    batches: [{ batchSize: 8, draws: 3 }],
    stream: source.child("draws"),
  });
  assert.equal(capture.method, "resampled");
  assert.equal(
    capture.reason,
    "resampled: in training mode batch norm and dropout tie the examples of a minibatch together",
  );
  const [noise] = await capture.noise({ batchSize: 8, draws: 3 });
  const mean = await fullGradient(network, parameters, data);
  const draws = minibatchDraws({
    examples: 40,
    count: 3,
    batchSize: 8,
    scheme: "with-replacement",
    stream: source.child("draws"),
  });
  for (let j = 0; j < 3; j++) {
    const own = compiled.inMode!({ ...mode, masks: source.child("masks", "minibatch", 8, j) });
    const { gradient } = await own.lossAndGradient(parameters, gather(data, draws.at(j)));
    const expected = [0, 54, 57, 147].map((index) => Math.fround(gradient[index]! - mean[index]!));
    assert.deepEqual([...noise!.subarray(j * 4, j * 4 + 4)], expected);
  }
  await assert.rejects(
    captureProjections({
      network,
      parameters,
      data,
      directions: [family!],
      blocks,
      batches: [],
      stream: source,
      method: "per-example",
    }),
    { name: "UserError", message: /^gradients of single examples of a network in training mode: / },
  );
  await engine.dispose();
});
