import assert from "node:assert/strict";
import { mlp } from "../../models/mlp.ts";
import { parameterCount } from "../../models/layout.ts";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import type { Batch, Directions } from "../engine.ts";
import { plainLibrary } from "./libraries/plain.ts";
import { tfjsNetwork } from "./tfjs_network.ts";

const model = mlp({ inputs: 6, width: 5, depth: 3, classes: 3, bias: true });
const P = parameterCount(model);
const normals = (name: string, length: number) => {
  const values = new Float32Array(length);
  fillNormal(stream("dense network", name), values);
  return values;
};
const parameters = normals("parameters", P);
const count = 1100; // Three chunks.
const data: Batch = {
  count,
  inputs: normals("inputs", count * 6),
  labels: Int32Array.from({ length: count }, (_, i) => i % 3),
};
const coordinates: Directions = {
  kind: "coordinates",
  count: P,
  indices: Int32Array.from({ length: P }, (_, k) => P - 1 - k),
};

function example(i: number): Batch {
  return {
    count: 1,
    inputs: data.inputs.subarray(i * 6, (i + 1) * 6),
    labels: data.labels.subarray(i, i + 1),
  };
}

Deno.test("denseNetwork() gives every example's own gradient, whatever chunk it is in", async () => {
  const network = tfjsNetwork(await plainLibrary(), model);
  const projections = await network.perExampleProjections(parameters, data, coordinates);
  for (const i of [0, 511, 512, 1023, 1024, 1099]) {
    const { gradient } = await network.lossAndGradient(parameters, example(i));
    const own = projections.subarray(i * P, (i + 1) * P).toReversed();
    for (let p = 0; p < P; p++) {
      assert.ok(Math.abs(own[p]! - gradient[p]!) < 1e-6, `example ${i}, parameter ${p}`);
    }
    assert.ok(own.some((value) => Math.abs(value) > 0.01));
  }
  const gram = await network.perExampleGram(parameters, data, example(600));
  const [one, other] = [1099, 600].map((i) => projections.subarray(i * P, (i + 1) * P));
  const product = one!.reduce((sum, value, p) => sum + value * other![p]!, 0);
  assert.ok(Math.abs(gram[1099]! - product) < 1e-5 * Math.max(1, Math.abs(product)));
});

Deno.test("denseNetwork() frees every tensor, after an error too", async () => {
  const library = await plainLibrary();
  const network = tfjsNetwork(library, model);
  const before = library.tf.memory().numTensors;
  const indices = Int32Array.of(0, P);
  await network.perExampleProjections(parameters, data, coordinates);
  await network.perExampleGram(parameters, data, example(0));
  await network.lossAndGradient(parameters, data);
  await assert.rejects(
    network.perExampleProjections(parameters, data, { kind: "coordinates", count: 2, indices }),
    { name: "RangeError", message: `there is no parameter ${P}` },
  );
  assert.equal(library.tf.memory().numTensors, before);
});
