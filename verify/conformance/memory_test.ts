import assert from "node:assert/strict";
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import { everyKind, problem } from "./problem.ts";

const steps = 10_000;
/** Less than 3 KB per step: one leaked gradient or one leaked batch of this network would be 3 KB and more. */
const bound = 24 * 2 ** 20;

Deno.test(`onnx:cpu: memory does not grow over ${steps} steps`, async () => {
  const model = mlp({ inputs: 30, width: 20, depth: 3, classes: 10 });
  const { parameters, batch, stream } = problem(model, 32, 9);
  const directions = everyKind(model, 8, stream);
  const { engine } = await openEngine("onnx:cpu");
  const network = await engine.compile(model);
  let before = 0;
  let loss = Infinity;
  for (let step = 0; step < steps; step++) {
    if (step === steps / 5) before = Deno.memoryUsage().rss;
    const result = await network.lossAndGradient(parameters, batch);
    for (let i = 0; i < parameters.length; i++) parameters[i]! -= 0.01 * result.gradient[i]!;
    loss = result.loss;
    if (step % 100 === 0) {
      for (const kind of directions) await network.perExampleProjections(parameters, batch, kind);
    }
  }
  const growth = Deno.memoryUsage().rss - before;
  assert.ok(growth < bound, `grew by ${growth} bytes`);
  assert.ok(loss < 0.1, `the steps trained nothing: loss ${loss}`);
  await network.dispose();
});
