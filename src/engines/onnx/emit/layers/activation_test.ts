import assert from "node:assert/strict";
import type { Activation } from "../../../../models/model.ts";
import { runGraph } from "../../../testing/run_graph.ts";
import { Graph } from "../../graph/graph.ts";
import { activationEmitter } from "./activation.ts";

async function run(activation: Activation, z: number[]) {
  const graph = new Graph("activation");
  const emitter = activationEmitter({ kind: "activation", activation });
  const output = emitter.forward(graph, graph.input("z", [z.length]));
  graph.output("output", output);
  graph.output("delta", emitter.backward(graph, graph.input("gradient", [z.length]), output));
  const shape = [z.length];
  return await runGraph(graph, { z: [z, shape], gradient: [z.map(() => 2), shape] }, {
    output: shape,
    delta: shape,
  });
}

Deno.test("ReLU has derivative 0 at its kink", async () => {
  assert.deepEqual(await run("relu", [-1, 0, 3]), { output: [0, 0, 3], delta: [0, 0, 2] });
});

Deno.test("tanh has derivative 1 − tanh²", async () => {
  const { output, delta } = await run("tanh", [0, 0.5]);
  assert.ok(Math.abs(output![1]! - Math.tanh(0.5)) < 1e-6);
  assert.equal(delta![0], 2);
  assert.ok(Math.abs(delta![1]! - 2 * (1 - Math.tanh(0.5) ** 2)) < 1e-6);
});

Deno.test("layers without an activation have the identity", async () => {
  assert.deepEqual(await run("identity", [-1, 2]), { output: [-1, 2], delta: [2, 2] });
  assert.equal(
    activationEmitter({ kind: "flatten" }),
    activationEmitter({ kind: "activation", activation: "identity" }),
  );
});
