import assert from "node:assert/strict";
import type { Layer, Model } from "../../src/models/model.ts";
import type { EditNodes, GraphNode } from "../../src/engines/onnx/graph/graph.ts";
import { onnxEngine } from "../../src/engines/onnx/onnx_engine.ts";
import { nativeRuntime } from "../../src/engines/onnx/runtime/native.ts";
import { checkGradient } from "./check_gradient.ts";
import { problem } from "./problem.ts";

/** Changes the attributes of the nodes of one kind. */
const withAttributes = (op: string, attributes: GraphNode["attributes"]): EditNodes => (nodes) =>
  nodes.map((node) =>
    node.op === op ? { ...node, attributes: { ...node.attributes, ...attributes } } : node
  );

const conv = { kind: "conv2d", channels: 2, bias: true, activation: "tanh" } as const;
const same: Layer = { ...conv, kernel: 3, stride: 1, padding: 1 };
const strided: Layer = { ...conv, kernel: 3, stride: 2, padding: 1 };

/** Layers between two convolutions, and a fault in how their gradients are written. */
const faults: [what: string, layers: Layer[], edit: EditNodes][] = [
  [
    "a kernel is turned twice",
    [same],
    (nodes) => {
      const rows = nodes.filter(({ op, inputs }) =>
        op === "Reshape" && inputs[0]!.endsWith(".weight")
      ).flatMap(({ outputs }) => outputs);
      return nodes.map((node) =>
        node.op === "Gather" && rows.includes(node.inputs[0]!)
          ? { op: "Identity", inputs: [node.inputs[0]!], outputs: node.outputs, attributes: {} }
          : node
      );
    },
  ],
  [
    "patches come in the wrong order",
    [same],
    (nodes) =>
      nodes.map((node) =>
        node.op === "Concat" ? { ...node, inputs: node.inputs.toReversed() } : node
      ),
  ],
  [
    "windows that overlap keep one gradient instead of the sum",
    [{ kind: "max-pool", kernel: 3, stride: 1, padding: 0 }],
    withAttributes("ScatterElements", { reduction: "none" }),
  ],
  [
    "an average is spread over the wrong rows",
    [{ kind: "average-pool", kernel: 2, stride: 2 }],
    (nodes) =>
      nodes.map((node) =>
        node.op === "ConvTranspose" && node.attributes.group === 2
          ? {
            ...node,
            attributes: { ...node.attributes, pads: [1, 1, 0, 0], output_padding: [1, 1] },
          }
          : node
      ),
  ],
];

for (const [what, layers, edit] of faults) {
  Deno.test(`the gradient check fails when ${what}, and passes otherwise`, async () => {
    const model: Model = {
      // 4 × 4 places are left at last: below 16, the forward pass would be made of patches, too.
      input: [2, 8, 8],
      layers: [
        same,
        ...layers,
        strided,
        { kind: "dense", units: 3, bias: true, activation: "identity" },
      ],
      loss: "cross-entropy",
    };
    const planted = problem(model, 3, 14);
    const runtime = await nativeRuntime(1);
    await checkGradient(onnxEngine(runtime), planted);
    await assert.rejects(checkGradient(onnxEngine(runtime, edit), planted), {
      name: "AssertionError",
      message: /^gradient: entry/,
    });
  });
}
