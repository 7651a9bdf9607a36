import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

const LAYER = { kind: "dropout", rate: 0.5 } as const;
const RUN = { shape: [2], input: [3, 5], delta: [1, 1] };

Deno.test("dropout multiplies values and gradients by the mask while training", async () => {
  const mask = [[0, 2], [1, 2]] as const;
  const found = await runLayer(LAYER, { ...RUN, training: true, besides: { mask } });
  assert.deepEqual(found, { output: [0, 10], input: [0, 2] });
});

Deno.test("dropout does nothing in evaluation", async () => {
  assert.deepEqual(await runLayer(LAYER, RUN), { output: [3, 5], input: [1, 1] });
});
