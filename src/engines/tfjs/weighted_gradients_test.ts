import assert from "node:assert/strict";
import { mlp } from "../../models/mlp.ts";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { plainLibrary } from "./libraries/plain.ts";
import { tfjsNetwork } from "./tfjs_network.ts";

Deno.test("weightedGradients() adds up chunks of examples", async () => {
  const model = mlp({ inputs: 3, width: 4, depth: 2, classes: 2, bias: true });
  const N = 600; // Three chunks.
  const normals = (name: string, length: number) =>
    fillNormal(stream("tfjs weighted", name), new Float32Array(length));
  const network = tfjsNetwork(await plainLibrary(), model);
  const P = network.parameterCount;
  const parameters = normals("parameters", P);
  const data = {
    count: N,
    inputs: normals("inputs", N * 3),
    labels: Int32Array.from({ length: N }, (_, i) => i % 2),
  };
  // The first row takes the mean over all, the second one example of the last chunk twice.
  const weights = new Float32Array(2 * N).fill(1 / N, 0, N);
  weights[N + 555] = 2;
  const sums = await network.weightedGradients!(parameters, data, weights, 2);
  const { gradient } = await network.lossAndGradient(parameters, data);
  const last = await network.lossAndGradient(parameters, {
    count: 1,
    inputs: data.inputs.subarray(555 * 3, 556 * 3),
    labels: data.labels.subarray(555, 556),
  });
  assert.ok(gradient.some((value) => Math.abs(value) > 1e-3));
  for (let p = 0; p < P; p++) {
    assert.ok(Math.abs(sums[p]! - gradient[p]!) < 1e-6);
    assert.ok(Math.abs(sums[P + p]! - 2 * last.gradient[p]!) < 1e-6);
  }
});
