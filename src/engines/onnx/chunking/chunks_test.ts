import assert from "node:assert/strict";
import { chunks, rows, slice } from "./chunks.ts";

Deno.test("chunks() covers everything once, the last chunk being the rest", () => {
  assert.deepEqual([...chunks(7, 3)], [
    { start: 0, count: 3 },
    { start: 3, count: 3 },
    { start: 6, count: 1 },
  ]);
  assert.deepEqual([...chunks(0, 3)], []);
});

Deno.test("rows() and slice() are views, not copies", () => {
  const batch = { count: 3, inputs: Float32Array.of(1, 2, 3, 4, 5, 6), labels: new Int32Array(3) };
  const chunk = { start: 1, count: 2 };
  assert.deepEqual([...rows(batch.inputs, chunk, 2)], [3, 4, 5, 6]);
  assert.equal(slice(batch, chunk, 2).inputs.buffer, batch.inputs.buffer);
  assert.equal(slice(batch, chunk, 2).labels.length, 2);
});
