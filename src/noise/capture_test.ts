import assert from "node:assert/strict";
import fc from "fast-check";
import { denseVectors } from "../training/testing/network.ts";
import { captureProjections } from "./capture.ts";
import { minibatchDraws } from "./draws.ts";
import { plainProduct } from "./testing/product.ts";
import { testSetting } from "./testing/setting.ts";

const LAYERS = [{ fanIn: 4, units: 6 }, { fanIn: 6, units: 3 }];

const engine = { matmul: plainProduct };

function assertClose(actual: Float32Array, expected: ArrayLike<number>, what: string) {
  assert.equal(actual.length, expected.length, what);
  // Gradients here are of order 1; a dozen float32 roundings separate the two ways.
  actual.forEach((value, at) =>
    assert.ok(Math.abs(value - expected[at]!) < 2e-6, `${what} ${at}: ${value} ${expected[at]}`)
  );
}

Deno.test("captureProjections() gives the same numbers by either method for the same minibatches", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1000),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("with-replacement", "without-replacement"),
      fc.constantFrom({}, { engine }),
      fc.boolean(),
      async (seed, batchSize, scheme, product, offers) => {
        const { families, stream, network, ...setting } = testSetting(12, seed);
        const { minibatchProjections, ...plain } = network;
        const shared = {
          ...setting,
          ...product,
          network: offers ? { ...plain, minibatchProjections } : plain,
          directions: families,
          stream: stream.child("draws"),
          batches: [],
        };
        const request = { batchSize, draws: 5, scheme } as const;
        const perExample = await captureProjections({ ...shared, method: "per-example" });
        const resampled = await captureProjections({ ...shared, method: "resampled" });
        assert.equal(perExample.method, "per-example");
        assert.equal(resampled.populations, null);
        const expected = await resampled.noise(request);
        (await perExample.noise(request)).forEach((matrix, f) =>
          assertClose(matrix, expected[f]!, families[f]!.id)
        );
      },
    ),
    { numRuns: 30 },
  );
});

Deno.test("captureProjections() is the minibatch gradient minus the full one along unit vectors", async () => {
  const { families, stream, network, data, parameters, blocks } = testSetting(9);
  const gradients = network.perExampleGradients(parameters, data);
  const capture = await captureProjections({
    network,
    parameters,
    data,
    blocks,
    directions: families,
    stream,
    batches: [{ batchSize: 4, draws: 3 }],
  });
  const noise = await capture.noise({ batchSize: 4, draws: 3 });
  const draws = minibatchDraws({ examples: 9, count: 3, batchSize: 4, stream });
  families.forEach((family, f) => {
    const units = denseVectors(family.directions, LAYERS).map((vector) => {
      const norm = Math.hypot(...vector);
      return vector.map((value) => value / norm);
    });
    const expected = [0, 1, 2].flatMap((j) =>
      units.map((unit) =>
        unit.reduce((sum, u, p) => {
          const batch = [...draws.at(j)].reduce((total, i) => total + gradients[i]![p]!, 0) / 4;
          const full = gradients.reduce((total, gradient) => total + gradient[p]!, 0) / 9;
          return sum + u * (batch - full);
        }, 0)
      )
    );
    assertClose(noise[f]!, expected, family.id);
  });
});

Deno.test("captureProjections() gives minibatch j the same noise however many are drawn", async () => {
  const { families, stream, ...setting } = testSetting(20);
  for (const method of ["per-example", "resampled"] as const) {
    const capture = await captureProjections({
      ...setting,
      directions: families.slice(0, 1),
      stream,
      batches: [],
      method,
    });
    const [few] = await capture.noise({ batchSize: 3, draws: 4 });
    const [many] = await capture.noise({ batchSize: 3, draws: 700 });
    assert.deepEqual(few, many!.slice(0, few!.length), method);
  }
});

Deno.test("captureProjections() says which method it took and why", async () => {
  const { families, stream, ...setting } = testSetting(30);
  const base = { ...setting, directions: families, stream };
  const many = await captureProjections({ ...base, batches: [{ batchSize: 30, draws: 1000 }] });
  assert.match(
    many.reason,
    /^per-example: about \S+ flop by per-example projections, \S+ by resampling$/,
  );
  const asked = await captureProjections({ ...base, batches: [], method: "resampled" });
  assert.equal(asked.reason, "resampled: asked for");
});

Deno.test("captureProjections() refuses an impossible minibatch with one line", async () => {
  const { families, stream, ...setting } = testSetting(10);
  const capture = await captureProjections({
    ...setting,
    directions: families,
    stream,
    batches: [],
    method: "per-example",
  });
  await assert.rejects(
    capture.noise({ batchSize: 11, draws: 1, scheme: "without-replacement" }),
    new RangeError(
      "noise: batch size 11 exceeds the 10 examples; draw with replacement or lower it",
    ),
  );
  await assert.rejects(
    capture.noise({ batchSize: 0, draws: 1 }),
    new RangeError("noise: batch size must be a whole number above 0, got 0"),
  );
});
