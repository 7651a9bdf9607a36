import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

Deno.test("max pooling sends the gradient to the largest entry", async () => {
  const found = await runLayer({ kind: "max-pool", kernel: 2, stride: 2, padding: 0 }, {
    shape: [1, 2, 2],
    input: [1, 5, 3, 2],
    delta: [4],
  });
  assert.deepEqual(found, { output: [5], input: [0, 4, 0, 0] });
});

Deno.test("an entry that is the largest of two windows gets the sum of their gradients", async () => {
  const found = await runLayer({ kind: "max-pool", kernel: 2, stride: 1, padding: 0 }, {
    shape: [1, 2, 3],
    input: [1, 9, 2, 3, 4, 5],
    delta: [1, 2],
  });
  assert.deepEqual(found, { output: [9, 9], input: [0, 3, 0, 0, 0, 0] });
});
