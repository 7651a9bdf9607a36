import assert from "node:assert/strict";
import type { Examples } from "../data/dataset.ts";
import { gather } from "../data/gather.ts";
import { openEngine } from "../engines/open_engine.ts";
import { initialise } from "../models/initialise.ts";
import { mlp } from "../models/mlp.ts";
import { drawWithReplacement } from "../random/draw_with_replacement.ts";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { denseLayers } from "./dense_layers.ts";
import { exampleGradientNorms } from "./example_gradient_norms.ts";
import { clippedMean, exampleLosses } from "./example_losses.ts";
import { gradientTrace, minibatchVariance, squaredDistance } from "./minibatch_variance.ts";

const N = 30;
const SOURCE = stream("example statistics");
const DATA: Examples = {
  count: N,
  inputs: fillNormal(SOURCE.child("inputs"), new Float32Array(N * 4)),
  labels: Int32Array.from({ length: N }, (_, i) => i % 3),
};
const one = (i: number) => gather(DATA, Int32Array.of(i));

/** The engine, closed afterwards. */
async function withEngine(
  use: (engine: Awaited<ReturnType<typeof openEngine>>["engine"]) => Promise<void>,
): Promise<void> {
  const { engine } = await openEngine("cpu");
  try {
    await use(engine);
  } finally {
    await engine.dispose();
  }
}

for (const bias of [true, false]) {
  for (const depth of [1, 2, 3]) {
    const model = mlp({ inputs: 4, width: 5, depth, classes: 3, bias });
    const parameters = initialise(model, "pytorch-default", SOURCE.child("weights", depth));
    Deno.test(`losses and gradient norms of single examples are the engine's: depth ${depth}, bias ${bias}`, () =>
      withEngine(async (engine) => {
        const network = await engine.compile(model);
        const losses = await exampleLosses(engine, model, parameters, DATA);
        const norms = await exampleGradientNorms(engine, model, parameters, DATA);
        for (let i = 0; i < N; i++) {
          const { loss, gradient } = await network.lossAndGradient(parameters, one(i));
          const norm = squaredDistance(gradient, new Float32Array(gradient.length));
          assert.ok(Math.abs(losses[i]! - loss) < 1e-5 * loss);
          assert.ok(Math.abs(norms[i]! - norm) <= 1e-4 * norm);
        }
        await network.dispose();
      }));
  }
}

Deno.test("minibatchVariance() is the mean over minibatches, within 6 standard errors", () =>
  withEngine(async (engine) => {
    const model = mlp({ inputs: 4, width: 5, depth: 2, classes: 3, bias: true });
    const parameters = initialise(model, "he-normal", SOURCE.child("weights"));
    const network = await engine.compile(model);
    const norms = await exampleGradientNorms(engine, model, parameters, DATA);
    const { gradient: mean } = await network.lossAndGradient(parameters, DATA);
    const set = { mean, meanSquare: norms.reduce((a, b) => a + b, 0) / N };
    const population = mean.map((g, j) => g + 0.2 * Math.sin(j));
    const [b, draws] = [4, 600];
    const batches = SOURCE.child("minibatches");
    const found: number[] = [];
    for (let k = 0; k < draws; k++) {
      const batch = gather(DATA, drawWithReplacement(batches, N, b));
      const { gradient } = await network.lossAndGradient(parameters, batch);
      found.push(squaredDistance(gradient, population));
    }
    const average = found.reduce((a, c) => a + c, 0) / draws;
    const error = Math.sqrt(found.reduce((a, c) => a + (c - average) ** 2, 0) / draws / draws);
    assert.ok(Math.abs(average - minibatchVariance(set, population, b)) < 6 * error);
    // About the training set's own mean it would be smaller by ‖∇L_S − ḡ‖²: the trap that this test sees.
    assert.ok(average - gradientTrace(set) / b > 6 * error);
    await network.dispose();
  }));

Deno.test("clipping bounds the mean; other models and lengths are refused", async () => {
  assert.equal(clippedMean(Float64Array.of(100, 0), 4), 2);
  const engine = { matmul: () => Promise.reject(new Error("not asked")) };
  const refused = (model: Parameters<typeof denseLayers>[1], message: RegExp) =>
    assert.rejects(denseLayers(engine, model, new Float32Array(99), DATA), {
      name: "RangeError",
      message,
    });
  const good = mlp({ inputs: 4, width: 5, depth: 2, classes: 3 });
  await refused({ ...good, loss: "linear-hinge" }, /must be cross-entropy, not linear-hinge/);
  await refused({ ...good, layers: [{ kind: "flatten" }] }, /layer 0 is flatten/);
  await refused(mlp({ inputs: 4, width: 5, depth: 2, classes: 3, activation: "tanh" }), /not tanh/);
  const set = { mean: Float32Array.of(1), meanSquare: 2 };
  assert.throws(() => minibatchVariance(set, new Float32Array(2), 1), /2 population entries for 1/);
  assert.throws(() => minibatchVariance(set, new Float32Array(1), 0), /b .* not 0/);
});
