import assert from "node:assert/strict";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import type { Model } from "../../src/models/model.ts";
import { smallCnn } from "../../src/models/small_cnn.ts";
import { everyKind, problem } from "./problem.ts";
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
    await assert.rejects(
      network.weightedGradients!(parameters, batch, new Float32Array(9), 2),
      { name: "TypeError", message: "weights: 9 numbers are not 2 rows for 4 examples" },
    );
    await assert.rejects(network.weightedGradients!(parameters, batch, new Float32Array(0), 0), {
      name: "RangeError",
      message: "n is 0; weighted gradients need at least one row of weights",
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

const normalised: Model = {
  input: [2, 1, 1],
  layers: [
    { kind: "batch-norm", epsilon: 1e-5, momentum: 0.1 },
    { kind: "dense", units: 2, bias: false, activation: "identity" },
  ],
  loss: "cross-entropy",
};

for (const [device] of testedDevices([["onnx:cpu", 0], ["tfjs:cpu", 0]], 0)) {
  Deno.test(`${device}: in training mode, what ties examples together is refused in one line`, async () => {
    const { parameters, batch, stream } = problem(normalised, 3, 11);
    const compiled = await (await openEngine(device)).engine.compile(normalised);
    const statistics = Float32Array.of(0, 0, 1, 1);
    assert.deepEqual(compiled.mode, { kind: "evaluation", statistics });
    const network = compiled.inMode!({ kind: "training", statistics, masks: stream });
    const refused = (what: string) => ({
      name: "UserError",
      message:
        `${what} of a network in training mode: batch norm and dropout tie the examples of a minibatch together, ` +
        "so only lossAndGradient is defined; capture noise by resampling, or use evaluation mode",
    });
    await assert.rejects(network.evaluate(parameters, batch), refused("evaluation"));
    const gradients = refused("gradients of single examples");
    await assert.rejects(network.perExampleGram(parameters, batch, batch), gradients);
    for (const directions of everyKind(normalised, 2, stream)) {
      const kronecker = device.startsWith("onnx") && directions.kind === "kronecker";
      await assert.rejects(
        network.perExampleProjections(parameters, batch, directions),
        kronecker ? refused("projections of single examples") : gradients,
      );
    }
    assert.equal(network.minibatchProjections, undefined);
    assert.equal(network.weightedGradients, undefined);
    await compiled.dispose();
  });

  Deno.test(`${device}: a batch norm in training mode wants two values a channel, and as many statistics as it has`, async () => {
    const { parameters, batch, stream } = problem(normalised, 1, 12);
    const compiled = await (await openEngine(device)).engine.compile(normalised);
    const { statistics } = compiled.mode!;
    const network = compiled.inMode!({ kind: "training", statistics, masks: stream });
    await assert.rejects(network.lossAndGradient(parameters, batch), {
      name: "UserError",
      message:
        "layers.0 (batch-norm) in training mode sees one value a channel in a minibatch of 1; " +
        "use minibatches of at least 2, or evaluation mode",
    });
    assert.throws(
      () => compiled.inMode!({ kind: "evaluation", statistics: new Float32Array(3) }),
      new TypeError("expected 4 running statistics, got 3"),
    );
    await compiled.dispose();
  });
}

Deno.test("onnx:cpu: a parameter that a convolutional network does not have is rejected", async () => {
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(smallCnn({ input: [1, 4, 4], classes: 2, channels: 1 }));
  const images = { count: 1, inputs: new Float32Array(16), labels: Int32Array.of(1) };
  const P = network.parameterCount;
  const coordinates = { kind: "coordinates" as const, count: 1, indices: Int32Array.of(P) };
  await assert.rejects(
    network.perExampleProjections(new Float32Array(P), images, coordinates),
    { name: "RangeError", message: `there is no parameter ${P}` },
  );
  await network.dispose();
});
