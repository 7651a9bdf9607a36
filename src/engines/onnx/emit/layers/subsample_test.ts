import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

Deno.test("subsampling keeps every second row and column and adds channels of zeros", async () => {
  const found = await runLayer({ kind: "subsample", stride: 2, channels: 2 }, {
    shape: [1, 3, 3],
    input: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    delta: [1, 2, 3, 4, 5, 6, 7, 8],
  });
  assert.deepEqual(found, {
    output: [1, 3, 7, 9, 0, 0, 0, 0],
    input: [1, 0, 2, 0, 0, 0, 3, 0, 4],
  });
});
