import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

Deno.test("a dense layer is x·W + b, with gradients x ⊗ δ, δ and W·δ", async () => {
  const layer = { kind: "dense", units: 3, bias: true, activation: "identity" } as const;
  const found = await runLayer(layer, {
    shape: [2],
    input: [1, 2],
    parameters: { weight: [1, 2, 3, 4, 5, 6], bias: [0.5, 0, 0] },
    delta: [1, 0, -1],
  });
  assert.deepEqual(found, {
    output: [9.5, 12, 15],
    input: [-2, -2],
    weight: [1, 0, -1, 2, 0, -2],
    bias: [1, 0, -1],
  });
});
