/**
 * Prints by how many bytes the process grows over many training steps, and the last loss. It is a program of its own because
 * tests that run in parallel share one process: its memory would grow by theirs.
 *
 * @module
 */
import { openEngine } from "../../src/engines/open_engine.ts";
import { mlp } from "../../src/models/mlp.ts";
import { everyKind, problem } from "./problem.ts";

if (import.meta.main) {
  const steps = Number(Deno.args[0]);
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
  await network.dispose();
  console.log(JSON.stringify({ growth, loss }));
}
