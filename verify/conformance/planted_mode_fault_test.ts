import assert from "node:assert/strict";
import type { Layer, Model } from "../../src/models/model.ts";
import type { EditNodes, GraphNode } from "../../src/engines/onnx/graph/graph.ts";
import { onnxEngine } from "../../src/engines/onnx/onnx_engine.ts";
import { nativeRuntime } from "../../src/engines/onnx/runtime/native.ts";
import { checkGradient } from "./check_gradient.ts";
import { modeProblem } from "./mode_problem.ts";

const conv: Layer = {
  kind: "conv2d",
  channels: 2,
  kernel: 3,
  stride: 1,
  padding: 1,
  bias: true,
  activation: "tanh",
};
const norm: Layer = { kind: "batch-norm", epsilon: 1e-2, momentum: 0.1 };
const residual: Layer = {
  kind: "residual",
  branch: [{ ...conv, stride: 2, channels: 3 }],
  shortcut: [{ kind: "subsample", stride: 2, channels: 3 }],
};

const isNorm = ({ op }: GraphNode) => op === "BatchNormalization";

/** Passes the first input through instead of the operation. */
const bypassed = (node: GraphNode): GraphNode => ({
  ...node,
  op: "Identity",
  inputs: [node.inputs[0]!],
  attributes: {},
});

const lastBypassed = (wanted: (node: GraphNode) => boolean): EditNodes => (nodes) => {
  const last = nodes.findLastIndex(wanted);
  return nodes.map((node, index) => index === last ? bypassed(node) : node);
};

/** A layer after a convolution, the mode, and a fault in how its gradient is written. */
const faults: [what: string, layer: Layer, training: boolean, edit: EditNodes][] = [
  [
    "the mean of a minibatch is taken for a constant",
    norm,
    true,
    (nodes) =>
      nodes.map((node) =>
        isNorm(node) && node.inputs[3]!.startsWith("Div_")
          ? { ...node, inputs: node.inputs.with(3, node.inputs[2]!) }
          : node
      ),
  ],
  [
    "the variance of a minibatch is taken for a constant",
    norm,
    true,
    lastBypassed(({ op, inputs }) => op === "Sub" && inputs[1]!.startsWith("BatchNorm")),
  ],
  [
    "a batch norm in evaluation forgets the deviation",
    norm,
    false,
    (nodes) =>
      nodes.map((node) => node.op === "Reciprocal" || node.op === "Sqrt" ? bypassed(node) : node),
  ],
  [
    "a mask is left out of the backward pass",
    { kind: "dropout", rate: 0.5 },
    true,
    lastBypassed(({ op, inputs }) => op === "Mul" && inputs[1]!.endsWith(".mask")),
  ],
  ["a shortcut gets no gradient", residual, true, lastBypassed(({ op }) => op === "Add")],
  [
    "subsampling turns the sign of its gradients",
    residual,
    true,
    (nodes) =>
      nodes.map((node, index) =>
        node.op === "Slice" && nodes[index - 1]?.op === "Reshape" &&
          nodes[index - 2]?.op === "Pad"
          ? { ...node, op: "Neg", inputs: [node.inputs[0]!], attributes: {} }
          : node
      ),
  ],
];

for (const [what, layer, training, edit] of faults) {
  Deno.test(`the gradient check fails when ${what}, and passes otherwise`, async () => {
    const model: Model = {
      input: [2, 4, 4],
      layers: [
        conv,
        layer,
        { kind: "dense", units: 3, bias: true, activation: "identity" },
      ],
      loss: "cross-entropy",
    };
    const planted = modeProblem(model, 4, 16, training);
    const runtime = await nativeRuntime(1);
    await checkGradient(onnxEngine(runtime), planted);
    await assert.rejects(checkGradient(onnxEngine(runtime, edit), planted), {
      name: "AssertionError",
      message: /^gradient: entry/,
    });
  });
}
