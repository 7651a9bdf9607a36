import assert from "node:assert/strict";
import type { Layer, Model } from "../../../models/model.ts";
import { runGraph } from "../../testing/run_graph.ts";
import { Graph } from "../graph/graph.ts";
import { emitBackward } from "./backward.ts";
import { emitForward } from "./forward.ts";

const dense = (units: number): Layer => ({
  kind: "dense",
  units,
  bias: false,
  activation: "identity",
});

Deno.test("emitBackward() gives δ of every layer with parameters, in the order of the layout", async () => {
  const model: Model = {
    input: [1],
    layers: [
      { kind: "flatten" },
      dense(1),
      { kind: "activation", activation: "relu" },
      dense(2),
    ],
    loss: "cross-entropy",
  };
  const graph = new Graph("test");
  const { traces, outputDelta, losses, outputs } = emitForward(graph, model);
  const learned = emitBackward(graph, traces, outputDelta);
  assert.deepEqual(learned.map(({ trace }) => trace.name), ["layers.1", "layers.3"]);
  for (const { trace, delta } of learned) graph.output(`delta of ${trace.name}`, delta);
  graph.output("losses", losses);
  graph.output("outputs", outputs);
  // x = 1 → 3 → outputs [6, 6]: softmax − onehot is [−.5, .5], which the equal weights cancel on the way back.
  const found = await runGraph(graph, {
    inputs: [[1], [1, 1]],
    targets: [[1, 0], [1, 2]],
    "layers.1.weight": [[3], [1, 1]],
    "layers.3.weight": [[2, 2], [1, 2]],
  }, {
    outputs: [1, 2],
    losses: [1],
    "delta of layers.1": [1, 1],
    "delta of layers.3": [1, 2],
  });
  assert.deepEqual(found.outputs, [6, 6]);
  assert.ok(Math.abs(found.losses![0]! - Math.LN2) < 1e-6);
  const [left, right] = found["delta of layers.3"]!;
  assert.ok(Math.abs(left! + 0.5) < 1e-6 && Math.abs(right! - 0.5) < 1e-6);
  assert.ok(Math.abs(found["delta of layers.1"]![0]!) < 1e-6); // 2 · (−.5) + 2 · .5
});

Deno.test("emitBackward() ends at the first layer with parameters: nothing is written for the image", () => {
  const graph = new Graph("test");
  const pooling: Layer = { kind: "average-pool", kernel: 2, stride: 2 };
  const model: Model = {
    input: [1, 2, 2],
    layers: [pooling, { kind: "flatten" }, dense(2)],
    loss: "cross-entropy",
  };
  const { traces, outputDelta } = emitForward(graph, model);
  emitBackward(graph, traces, outputDelta);
  const operations: string[] = [];
  graph.toBytes((nodes) => {
    operations.push(...nodes.map(({ op }) => op));
    return nodes;
  });
  assert.ok(operations.includes("AveragePool"));
  assert.ok(!operations.includes("ConvTranspose"));
});
