import assert from "node:assert/strict";
import { gramPopulation } from "./gram_population.ts";
import { plainProduct } from "./testing/product.ts";
import { testSetting } from "./testing/setting.ts";

Deno.test("gramPopulation() has the law of dense projections: columns ~ N(0, centred Gram matrix)", async () => {
  const N = 12;
  const K = 20_000;
  const { network, parameters, data, stream } = testSetting(N);
  const { values } = await gramPopulation({
    network,
    parameters,
    data,
    count: K,
    stream: stream.child("directions"),
    product: plainProduct,
  });
  const gradients = network.perExampleGradients(parameters, data);
  const mean = Float64Array.from(
    gradients[0]!,
    (_, p) => gradients.reduce((sum, g) => sum + g[p]!, 0) / N,
  );
  const inner = (i: number, j: number) =>
    mean.reduce((sum, m, p) => sum + (gradients[i]![p]! - m) * (gradients[j]![p]! - m), 0);
  for (let i = 0; i < N; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < K; k++) sum += values[i * K + k]! * values[j * K + k]!;
      const expected = inner(i, j);
      const error = Math.sqrt((expected ** 2 + inner(i, i) * inner(j, j)) / K);
      assert.ok(
        Math.abs(sum / K - expected) < 6 * error + 1e-9,
        `${i}, ${j}: ${sum / K} ${expected}`,
      );
    }
  }
  // Gaussian along directions: fourth moment 3 of the first example.
  const row = values.subarray(0, K);
  const second = row.reduce((sum, x) => sum + x * x, 0) / K;
  const fourth = row.reduce((sum, x) => sum + x ** 4, 0) / K / second ** 2;
  assert.ok(Math.abs(fourth - 3) < 6 * Math.sqrt(24 / K), `${fourth}`);
});

Deno.test("gramPopulation() of a net without gradients is zero", async () => {
  const { parameters, data, stream } = testSetting(4);
  const { values } = await gramPopulation({
    network: { perExampleGram: () => Promise.resolve(new Float32Array(16)) },
    parameters,
    data,
    count: 3,
    stream,
    product: plainProduct,
  });
  assert.deepEqual([...values], new Array(12).fill(0));
});
