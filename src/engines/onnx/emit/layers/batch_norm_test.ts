import assert from "node:assert/strict";
import { runLayer } from "../../../testing/run_layer.ts";

const LAYER = { kind: "batch-norm", epsilon: 0, momentum: 0.1 } as const;
const PARAMETERS = { scale: [2], shift: [3] };

Deno.test("batch norm in evaluation is an affine map with the running moments", async () => {
  const found = await runLayer(LAYER, {
    shape: [1, 1, 1],
    input: [5],
    parameters: PARAMETERS,
    delta: [1],
    besides: { mean: [[1], [1]], variance: [[4], [1]] },
  });
  assert.deepEqual(found, { output: [7], input: [1], scale: [2], shift: [1] });
});

Deno.test("batch norm in training has no gradient along what it takes away", async () => {
  // Two values ±1 about their mean: adding to both or scaling both changes nothing.
  const run = { shape: [1, 1, 2], input: [4, 6], parameters: PARAMETERS, training: true };
  for (const delta of [[1, 1], [-1, 1]]) {
    const found = await runLayer(LAYER, { ...run, delta });
    assert.deepEqual(found.output, [1, 5]);
    for (const gradient of found.input!) assert.ok(Math.abs(gradient) < 1e-6);
    assert.deepEqual([found.scale, found.shift], [[delta[1]! - delta[0]!], [
      delta[0]! + delta[1]!,
    ]]);
  }
});
