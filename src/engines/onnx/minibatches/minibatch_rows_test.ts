import assert from "node:assert/strict";
import { minibatchRows } from "./minibatch_rows.ts";

Deno.test("minibatchRows() says where minibatches of one size or of several begin", () => {
  const indices = Int32Array.of(0, 1, 2, 3, 4, 0);
  const equal = minibatchRows({ count: 3, batchSize: 2, indices }, 5);
  assert.deepEqual([...equal.starts], [0, 2, 4, 6]);
  const several = minibatchRows({ count: 2, batchSize: Int32Array.of(1, 5), indices }, 5);
  assert.deepEqual([...several.starts], [0, 1, 6]);
});

Deno.test("minibatchRows() refuses sizes that do not fit the indices, and examples that do not exist", () => {
  const indices = Int32Array.of(0, 1, 2);
  assert.throws(
    () => minibatchRows({ count: 2, batchSize: 2, indices }, 5),
    new TypeError("3 indices for 2 minibatches of 2"),
  );
  for (const batchSize of [Int32Array.of(1, 1), Int32Array.of(3), Int32Array.of(3, 0)]) {
    assert.throws(
      () => minibatchRows({ count: 2, batchSize, indices }, 5),
      new TypeError("3 indices for 2 minibatches of the sizes given"),
    );
  }
  for (const example of [-1, 5]) {
    assert.throws(
      () => minibatchRows({ count: 1, batchSize: 1, indices: Int32Array.of(example) }, 5),
      new RangeError(`there is no example ${example}`),
    );
  }
});
