import assert from "node:assert/strict";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { mlp } from "../../../src/models/mlp.ts";
import { fillNormal } from "../../../src/random/normal.ts";
import { stream } from "../../../src/random/stream.ts";
import { covarianceTrace } from "./covariance_trace.ts";

Deno.test("covarianceTrace() is the sum of variances of the per-example gradients' entries", async () => {
  const N = 300;
  const model = mlp({ inputs: 6, width: 5, depth: 2, classes: 3, bias: false });
  const { engine } = await openEngine("onnx:cpu", { threads: 1 });
  const network = await engine.compile(model);
  const parameters = initialise(model, "pytorch-default", stream("trace", "weights"));
  const data = {
    count: N,
    inputs: fillNormal(stream("trace", "inputs"), new Float32Array(6 * N)),
    labels: Int32Array.from({ length: N }, (_, i) => i % 3),
  };
  const d = network.parameterCount;
  const gradients = await network.perExampleProjections(parameters, data, {
    kind: "coordinates",
    count: d,
    indices: Int32Array.from({ length: d }, (_, k) => k),
  });
  let expected = 0;
  for (let k = 0; k < d; k++) {
    const column = Float64Array.from({ length: N }, (_, i) => gradients[i * d + k]!);
    const mean = column.reduce((a, b) => a + b, 0) / N;
    expected += column.reduce((a, b) => a + (b - mean) ** 2, 0) / N;
  }
  const found = await covarianceTrace(network, parameters, data);
  assert.ok(Math.abs(found / expected - 1) < 1e-4, `${found} for ${expected}`);
  await network.dispose();
  await engine.dispose();
});
