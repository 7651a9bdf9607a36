import assert from "node:assert/strict";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import type { Model } from "../../src/models/model.ts";
import { smallCnn } from "../../src/models/small_cnn.ts";
import { problem } from "./problem.ts";
import { testedDevices } from "./tested_devices.ts";

const model = mlp({ inputs: 3, width: 2, depth: 2, classes: 2 });
const { parameters, batch } = problem(model, 4, 10);

for (const [device] of testedDevices([["onnx:cpu", 0], ["tfjs:cpu", 0]], 0)) {
  Deno.test(`${device}: arrays that do not fit the model are rejected`, async () => {
    const network = await (await openEngine(device)).engine.compile(model);
    await assert.rejects(network.lossAndGradient(parameters.subarray(1), batch), {
      name: "TypeError",
      message: "expected 10 parameters, got 9",
    });
    await assert.rejects(network.evaluate(parameters, { ...batch, count: 5 }), {
      name: "TypeError",
      message: "batch of 5 with 12 inputs and 4 labels; every example needs 3 inputs and one label",
    });
    const labels = Int32Array.of(0, 1, 2, 0);
    await assert.rejects(network.lossAndGradient(parameters, { ...batch, labels }), {
      name: "RangeError",
      message: /label 2 .*is not in 0 … 1/,
    });
    await network.dispose();
  });
}

Deno.test("onnx:cpu: coordinates, factors and draws that do not fit are rejected", async () => {
  const network = await (await openEngine("onnx:cpu")).engine.compile(model);
  await assert.rejects(
    network.perExampleProjections(parameters, batch, {
      kind: "coordinates",
      count: 1,
      indices: Int32Array.of(10),
    }),
    { name: "RangeError", message: "there is no parameter 10" },
  );
  await assert.rejects(
    network.perExampleProjections(parameters, batch, {
      kind: "kronecker",
      count: 1,
      rank: 1,
      factors: [],
    }),
    { name: "TypeError", message: "0 pairs of factors for 2 weights" },
  );
  const draws = { count: 1, batchSize: 2, indices: Int32Array.of(0, 4) };
  const coordinates = { kind: "coordinates" as const, count: 1, indices: Int32Array.of(0) };
  await assert.rejects(network.minibatchProjections!(parameters, batch, draws, coordinates), {
    name: "RangeError",
    message: "there is no example 4",
  });
  await network.dispose();
  await assert.rejects(network.evaluate(parameters, batch), { name: "TypeError" });
});

const unsupported = {
  "onnx:cpu": "onnx: layers.0 is a batch-norm layer, which this engine does not compute yet; " +
    "use a model of dense, conv2d, activation, max-pool, average-pool, global-average-pool, flatten layers",
  "tfjs:cpu": "tfjs: layers.0 is a batch-norm layer, which this engine does not compute yet; " +
    "use a model of dense, conv2d, activation, max-pool, average-pool, global-average-pool, flatten layers",
};

for (const [device, message] of Object.entries(unsupported)) {
  Deno.test(`${device}: a layer that it does not compute is named when the model is compiled`, async () => {
    const { engine } = await openEngine(device);
    const normalised: Model = {
      input: [1, 2, 2],
      layers: [
        { kind: "batch-norm", epsilon: 1e-5, momentum: 0.1 },
        { kind: "dense", units: 2, bias: false, activation: "identity" },
      ],
      loss: "cross-entropy",
    };
    await assert.rejects(engine.compile(normalised), { name: "UserError", message });
  });
}

Deno.test("onnx:cpu: what is not computed of a convolutional network says what to use instead", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(smallCnn({ input: [1, 4, 4], classes: 2, channels: 1 }));
  const images = { count: 1, inputs: new Float32Array(16), labels: Int32Array.of(1) };
  const weights = new Float32Array(network.parameterCount);
  const indices = Int32Array.of(0);
  const error = {
    name: "UserError",
    message:
      "onnx: gradients of single examples of a model with a conv2d layer are not computed yet; " +
      "use Kronecker directions, minibatch gradients, or a model of dense layers",
  };
  assert.equal(network.minibatchProjections, undefined);
  await assert.rejects(network.perExampleGram(weights, images, images), error);
  await assert.rejects(
    network.perExampleProjections(weights, images, { kind: "coordinates", count: 1, indices }),
    error,
  );
  await network.dispose();
});
