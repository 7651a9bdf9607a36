import assert from "node:assert/strict";
import type { Conv2dLayer } from "../../../../models/model.ts";
import { runLayer } from "../../../testing/run_layer.ts";

const LAYER: Conv2dLayer = {
  kind: "conv2d",
  channels: 1,
  kernel: 2,
  stride: 1,
  padding: 0,
  bias: true,
  activation: "identity",
};
const IMAGE = { shape: [1, 3, 3], input: [1, 2, 3, 4, 5, 6, 7, 8, 9] };
const PARAMETERS = { weight: [1, 0, 0, -1], bias: [10] };

Deno.test("a convolution is a product of every window with the kernel", async () => {
  const found = await runLayer(LAYER, { ...IMAGE, parameters: PARAMETERS, delta: [1, 0, 0, 0] });
  assert.deepEqual(found, {
    output: [6, 6, 6, 6],
    input: [1, 0, 0, 0, -1, 0, 0, 0, 0],
    weight: [1, 2, 4, 5], // what the first window sees
    bias: [1],
  });
});

Deno.test("rows and columns that no window of a strided convolution reaches have gradient 0", async () => {
  const strided = { ...LAYER, stride: 2 };
  const found = await runLayer(strided, { ...IMAGE, parameters: PARAMETERS, delta: [3] });
  assert.deepEqual(found, {
    output: [6],
    input: [3, 0, 0, 0, -3, 0, 0, 0, 0],
    weight: [3, 6, 12, 15],
    bias: [3],
  });
});
