import assert from "node:assert/strict";
import { mlp } from "../../../models/mlp.ts";
import { parameterCount } from "../../../models/layout.ts";
import { fillNormal } from "../../../random/normal.ts";
import { stream } from "../../../random/stream.ts";
import { onnxEngine } from "../onnx_engine.ts";
import { nativeRuntime } from "../runtime/native.ts";
import { runSizes } from "./run_sizes.ts";

const normals = (name: string, length: number) =>
  fillNormal(stream("weighted gradients", name), new Float32Array(length));

Deno.test("weightedGradients() does not depend on how rows and examples are cut", async () => {
  const model = mlp({ inputs: 700, width: 500, depth: 3, classes: 2 });
  const [N, n] = [520, 24];
  const P = parameterCount(model);
  const sizes = runSizes(model, n);
  assert.ok(sizes.rows < n && sizes.examples < N, "nothing is cut");
  const network = await onnxEngine(await nativeRuntime(1)).compile(model);
  const parameters = normals("parameters", P).map((value) => value / 25);
  const data = {
    count: N,
    inputs: normals("inputs", N * 700),
    labels: Int32Array.from({ length: N }, (_, i) => i % 2),
  };
  // Every row is a mean over some of the examples, so it has a gradient of its own.
  const chosen = Array.from(
    { length: n },
    (_, row) => Array.from({ length: 40 }, (_, k) => (13 * k + 65 * row) % N),
  );
  const weights = new Float32Array(n * N);
  for (const [row, indices] of chosen.entries()) {
    for (const j of indices) weights[row * N + j]! += 1 / 40;
  }
  const sums = await network.weightedGradients!(parameters, data, weights, n);
  for (const [row, indices] of chosen.entries()) {
    const { gradient } = await network.lossAndGradient(parameters, {
      count: 40,
      inputs: Float32Array.from(
        indices.flatMap((j) => [...data.inputs.subarray(j * 700, (j + 1) * 700)]),
      ),
      labels: Int32Array.from(indices, (j) => data.labels[j]!),
    });
    const scale = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const worst = gradient.reduce(
      (most, value, p) => Math.max(most, Math.abs(value - sums[row * P + p]!)),
      0,
    );
    assert.ok(scale > 0 && worst < 1e-5 * scale, `row ${row}: ${worst} of ${scale}`);
  }
  await network.dispose();
});
