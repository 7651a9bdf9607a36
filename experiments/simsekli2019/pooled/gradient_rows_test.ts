import assert from "node:assert/strict";
import { openEngine } from "../../../src/engines/open_engine.ts";
import { initialise } from "../../../src/models/initialise.ts";
import { parameterLayout } from "../../../src/models/layout.ts";
import { mlp } from "../../../src/models/mlp.ts";
import { normalBlock } from "../../../src/random/normal_block.ts";
import { stream } from "../../../src/random/stream.ts";
import { resampledRows, surrogateRows } from "./gradient_rows.ts";
import { noiseMatrix } from "./noise_matrix.ts";
import { torchOrder } from "./torch_order.ts";

Deno.test("surrogate rows have the covariance of minibatch gradients, and their dead parameters", async () => {
  const { engine } = await openEngine("cpu");
  const root = stream("simsekli2019 test", "surrogate");
  const model = mlp({ inputs: 3, width: 2, depth: 2, classes: 2 });
  const network = await engine.compile(model);
  const parameters = initialise(model, "pytorch-default", root);
  const count = 40;
  const data = {
    count,
    inputs: normalBlock(root, 0, 3 * count, new Float32Array(3 * count)).map((x, i) =>
      i % 3 === 1 ? 0 : x
    ),
    labels: Int32Array.from({ length: count }, (_, i) => i % 2),
  };
  const site = { network, parameters, order: torchOrder(parameterLayout(model)) };
  const n = 20_000;
  const batchSize = 5;
  const covariance = async (rows: ReturnType<typeof surrogateRows>) => {
    const noise = await noiseMatrix(rows, true);
    const sums = new Float64Array(noise.width ** 2);
    for await (const row of noise.rows()) {
      for (let a = 0; a < row.length; a++) {
        for (let b = 0; b < row.length; b++) sums[a * row.length + b]! += row[a]! * row[b]! / n;
      }
    }
    return { sums, dead: noise.dead };
  };
  const options = { count: n, batchSize, stream: root.child("draws") };
  const real = await covariance(resampledRows(site, data, options));
  const gaussian = await covariance(surrogateRows(site, data, options));
  assert.deepEqual(gaussian.dead, real.dead);
  // Weights of the input that is always 0.
  assert.equal(real.dead.filter((one) => one === 1).length, 2);
  const width = Math.sqrt(real.sums.length);
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      const scale = Math.sqrt(real.sums[a * width + a]! * real.sums[b * width + b]!);
      const difference = Math.abs(real.sums[a * width + b]! - gaussian.sums[a * width + b]!);
      assert(difference <= 6 * 2 / Math.sqrt(n) * scale, `${a}, ${b}: ${difference / scale}`);
    }
  }
  await network.dispose();
  await engine.dispose();
});
