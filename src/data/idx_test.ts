import assert from "node:assert/strict";
import { idxFile } from "./testing/tiny_dataset.ts";
import { idxExamples, parseIdx } from "./idx.ts";

const images = idxFile([2, 1, 2], [1, 2, 3, 4]);
const labels = idxFile([2], [0, 1]);
const where = { images: "x", labels: "y" };
const expected = { count: 2, height: 1, width: 2, classes: 2 };

function fails(act: () => unknown, message: string): void {
  assert.throws(act, { name: "UserError", message });
}

Deno.test("parseIdx() reads the shape and the values", () => {
  const { shape, values } = parseIdx(images, 3, "x");
  assert.deepEqual([shape, [...values]], [[2, 1, 2], [1, 2, 3, 4]]);
});

Deno.test("parseIdx() reads a view that does not begin at its buffer's start", () => {
  const buffer = new Uint8Array(images.length + 3);
  buffer.set(images, 3);
  assert.deepEqual(parseIdx(buffer.subarray(3), 3, "x").shape, [2, 1, 2]);
});

Deno.test("parseIdx() names a wrong magic number", () => {
  fails(
    () => parseIdx(labels, 3, "x"),
    "x: not an idx file of 3 dimensions: the magic number is 2049, not 2051",
  );
  fails(
    () => parseIdx(new TextEncoder().encode("<html>"), 1, "y"),
    "y: not an idx file of 1 dimension: the magic number is 1013478509, not 2049",
  );
});

Deno.test("parseIdx() tells a truncated file from one that is too long", () => {
  fails(
    () => parseIdx(images.subarray(0, 18), 3, "x"),
    "x: truncated: 18 bytes, the header announces 20",
  );
  fails(
    () => parseIdx(images.subarray(0, 10), 3, "x"),
    "x: truncated: 10 bytes, the header alone has 16",
  );
  fails(() => parseIdx(new Uint8Array(0), 1, "y"), "y: truncated: 0 bytes, the header alone has 8");
  fails(
    () => parseIdx(Uint8Array.of(...images, 9), 3, "x"),
    "x: too long: 21 bytes, the header announces 20",
  );
});

Deno.test("idxExamples() joins images and labels", () => {
  const examples = idxExamples(images, labels, expected, where);
  assert.deepEqual([...examples.values], [1, 2, 3, 4]);
  assert.deepEqual([...examples.labels], [0, 1]);
});

Deno.test("idxExamples() names a wrong count, size or label", () => {
  fails(() => idxExamples(images, labels, { ...expected, count: 3 }, where), "x: 2 images, not 3");
  fails(
    () => idxExamples(images, idxFile([1], [0]), expected, where),
    "y: 1 labels, not 2",
  );
  fails(
    () => idxExamples(images, labels, { ...expected, width: 1 }, where),
    "x: the images have 1 x 2 pixels, not 1 x 1",
  );
  fails(
    () => idxExamples(images, idxFile([2], [1, 2]), expected, where),
    "y: label 2 of example 1 is out of range 0 … 1",
  );
});
