import assert from "node:assert/strict";
import { Graph } from "./graph.ts";
import { nativeRuntime } from "../runtime/native.ts";

Deno.test("Graph.toBytes() is deterministic and loads", async () => {
  const build = () => {
    const graph = new Graph("test");
    const x = graph.input("x", ["N"]);
    graph.output("double", graph.node("Mul", [x, graph.scalar(2)]));
    return graph.toBytes();
  };
  assert.deepEqual(build(), build());
  const session = await (await nativeRuntime(1)).load(build());
  const double = new Float32Array(3);
  await session.run({ x: { data: Float32Array.of(1, 2, 3), shape: [3] } }, {
    double: { data: double, shape: [3] },
  });
  assert.deepEqual([...double], [2, 4, 6]);
  await session.release();
});

Deno.test("Graph.output() may name an input, or one value twice", async () => {
  const graph = new Graph("test");
  const x = graph.input("x", [2]);
  const y = graph.node("Neg", [x]);
  graph.output("same", x);
  graph.output("a", y);
  graph.output("b", y);
  const session = await (await nativeRuntime(1)).load(graph.toBytes());
  const [same, a, b] = [new Float32Array(2), new Float32Array(2), new Float32Array(2)];
  await session.run({ x: { data: Float32Array.of(1, -2), shape: [2] } }, {
    same: { data: same, shape: [2] },
    a: { data: a, shape: [2] },
    b: { data: b, shape: [2] },
  });
  assert.deepEqual([[...same], [...a], [...b]], [[1, -2], [-1, 2], [-1, 2]]);
  await session.release();
});
