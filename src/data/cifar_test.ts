import assert from "node:assert/strict";
import { cifarExamples } from "./cifar.ts";

function batch(where: string, labels: readonly (readonly number[])[]) {
  const records = labels.map((bytes, i) => [...bytes, ...new Uint8Array(3072).fill(10 * i + 1)]);
  return { where, bytes: Uint8Array.from(records.flat()) };
}

Deno.test("cifarExamples() joins the files in order", () => {
  const files = [batch("a", [[3], [4]]), batch("b", [[5], [6]])];
  const { count, labels, values } = cifarExamples(files, 2, 1, 10);
  assert.equal(count, 4);
  assert.deepEqual([...labels], [3, 4, 5, 6]);
  assert.deepEqual([values[0], values[3072], values[2 * 3072 - 1], values[2 * 3072]], [
    1,
    11,
    11,
    1,
  ]);
});

Deno.test("cifarExamples() takes the fine label of CIFAR-100", () => {
  assert.deepEqual([...cifarExamples([batch("a", [[3, 77]])], 1, 2, 100).labels], [77]);
});

Deno.test("cifarExamples() reads CIFAR-100's two files: coarse label, fine label, three planes of 1024", () => {
  const planes = Array.from({ length: 3072 }, (_, i) => Math.floor(i / 1024) + 1);
  const bytes = Uint8Array.from([19, 99, ...planes, 0, 0, ...planes.map((value) => value + 100)]);
  const { count, labels, values } = cifarExamples([{ where: "train.bin", bytes }], 2, 2, 100);
  assert.equal(count, 2);
  assert.deepEqual([...labels], [99, 0]);
  assert.deepEqual(
    [0, 1023, 1024, 2048, 3071, 3072, 6143].map((at) => values[at]),
    [1, 1, 2, 3, 3, 101, 103],
  );
  bytes[3074 + 1] = 100;
  assert.throws(() => cifarExamples([{ where: "train.bin", bytes }], 2, 2, 100), {
    name: "UserError",
    message: "train.bin: label 100 of example 1 is out of range 0 … 99",
  });
});

Deno.test("cifarExamples() names a file of wrong length and a label out of range", () => {
  const { bytes } = batch("a", [[3]]);
  const fails = (content: Uint8Array, message: string) =>
    assert.throws(() => cifarExamples([{ where: "a", bytes: content }], 1, 1, 10), {
      name: "UserError",
      message,
    });
  fails(bytes.subarray(1), "a: truncated: 3072 bytes, not 1 records of 3073");
  fails(Uint8Array.of(...bytes, 0), "a: too long: 3074 bytes, not 1 records of 3073");
  fails(batch("a", [[10]]).bytes, "a: label 10 of example 0 is out of range 0 … 9");
});
