import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

Deno.test("flatten makes a row of an image, channel after channel, and an image of its gradient", async () => {
  const found = await runLayer({ kind: "flatten" }, {
    shape: [2, 1, 2],
    input: [1, 2, 3, 4],
    delta: [5, 6, 7, 8],
  });
  assert.deepEqual(found, { output: [1, 2, 3, 4], input: [5, 6, 7, 8] });
});
