import assert from "node:assert/strict";
import { targetMatrix } from "./losses.ts";

Deno.test("targetMatrix() refuses what is no class", () => {
  assert.deepEqual([...targetMatrix("linear-hinge", Int32Array.of(1, 0), 2)], [-1, 1, 1, -1]);
  assert.throws(() => targetMatrix("cross-entropy", Int32Array.of(0, 2), 2), {
    name: "RangeError",
    message: "label 2 of example 1 is not in 0 … 1",
  });
});
