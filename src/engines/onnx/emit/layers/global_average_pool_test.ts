import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

Deno.test("global average pooling is the mean of every channel", async () => {
  const found = await runLayer({ kind: "global-average-pool" }, {
    shape: [2, 1, 2],
    input: [1, 3, 10, 20],
    delta: [2, 4],
  });
  assert.deepEqual(found, { output: [2, 15], input: [1, 1, 2, 2] });
});
