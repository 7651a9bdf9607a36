import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

Deno.test("average pooling spreads the gradient evenly over a window", async () => {
  const found = await runLayer({ kind: "average-pool", kernel: 2, stride: 2 }, {
    shape: [1, 2, 2],
    input: [1, 2, 3, 6],
    delta: [4],
  });
  assert.deepEqual(found, { output: [3], input: [1, 1, 1, 1] });
});
