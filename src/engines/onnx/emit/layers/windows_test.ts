import assert from "node:assert/strict";
import { overhang, windowAttributes } from "./windows.ts";

Deno.test("windows leave over what they do not reach", () => {
  const windows = { kernel: 3, stride: 2, padding: 1 };
  assert.deepEqual(overhang([4, 7, 8], windows), [0, 1]);
  assert.deepEqual(windowAttributes(windows), {
    kernel_shape: [3, 3],
    strides: [2, 2],
    pads: [1, 1, 1, 1],
  });
});
