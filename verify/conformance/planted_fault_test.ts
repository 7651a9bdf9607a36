import assert from "node:assert/strict";
import { mlp } from "../../src/models/mlp.ts";
import type { Activation, Loss } from "../../src/models/model.ts";
import type { EditNodes, GraphNode } from "../../src/engines/onnx/graph/graph.ts";
import { onnxEngine } from "../../src/engines/onnx/onnx_engine.ts";
import { nativeRuntime } from "../../src/engines/onnx/runtime/native.ts";
import { checkGradient } from "./check_gradient.ts";
import { problem } from "./problem.ts";

/** Replaces the nodes that `wanted` picks by their first input. */
const bypass = (wanted: (node: GraphNode) => boolean): EditNodes => (nodes) =>
  nodes.map((node) => wanted(node) ? { ...node, op: "Identity", inputs: [node.inputs[0]!] } : node);

const isMask = ({ op, inputs }: GraphNode) => op === "Mul" && inputs[1]!.startsWith("Sign_");

const faults: [what: string, activation: Activation, loss: Loss, edit: EditNodes][] = [
  ["a ReLU mask is dropped", "relu", "cross-entropy", bypass(isMask)],
  [
    "tanh's derivative is dropped",
    "tanh",
    "cross-entropy",
    bypass(({ op, inputs }) => op === "Sub" && inputs[0]!.startsWith("Gemm_")),
  ],
  ["the hinge pulls where the margin is kept", "identity", "linear-hinge", bypass(isMask)],
  [
    "the targets are left out of δ",
    "identity",
    "cross-entropy",
    bypass(({ op, inputs }) => op === "Sub" && inputs[1] === "targets"),
  ],
  [
    "a weight is not transposed",
    "relu",
    "cross-entropy",
    (nodes) => nodes.map((node) => node.attributes.transB ? { ...node, attributes: {} } : node),
  ],
];

for (const [what, activation, loss, edit] of faults) {
  Deno.test(`the gradient check fails when ${what}, and passes otherwise`, async () => {
    // Square hidden layers, so that a forgotten transposition still has fitting shapes.
    const model = mlp({ inputs: 5, width: 5, depth: 3, classes: 5, bias: true, activation, loss });
    const planted = problem(model, 6, 3);
    const runtime = await nativeRuntime(1);
    await checkGradient(onnxEngine(runtime), planted);
    await assert.rejects(checkGradient(onnxEngine(runtime, edit), planted), {
      name: "AssertionError",
      message: /^gradient: entry/,
    });
  });
}
