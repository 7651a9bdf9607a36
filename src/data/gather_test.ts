import assert from "node:assert/strict";
import { gather } from "./gather.ts";

const examples = {
  count: 3,
  inputs: Float32Array.of(1, 2, 3, 4, 5, 6),
  labels: Int32Array.of(7, 8, 9),
};

Deno.test("gather() copies the examples in the order of the indices, repeats included", () => {
  const { count, inputs, labels } = gather(examples, Int32Array.of(2, 0, 2));
  assert.equal(count, 3);
  assert.deepEqual([...inputs], [5, 6, 1, 2, 5, 6]);
  assert.deepEqual([...labels], [9, 7, 9]);
});

Deno.test("gather() refuses an index that there is not", () => {
  for (const index of [3, -1, 0.5]) {
    assert.throws(() => gather(examples, [index]), {
      name: "RangeError",
      message: `gather: index ${index} is not in 0 … 2`,
    });
  }
});
