import assert from "node:assert/strict";
import { decodeRecord, encodeRecord } from "./record_file.ts";

const content = { inputs: { seed: 3 }, key: "k", result: { b: [1, 2.5], a: "ü" } };

Deno.test("encodeRecord() gives equal bytes for equal content", () => {
  const reordered = { result: { a: "ü", b: [1, 2.5] }, key: "k", inputs: { seed: 3 } };
  assert.equal(encodeRecord(content), encodeRecord(reordered));
});

Deno.test("encodeRecord() refuses numbers that JSON cannot hold", () => {
  assert.throws(() => encodeRecord({ ...content, result: [NaN] }), TypeError);
});

Deno.test("decodeRecord() returns what was written", () => {
  assert.deepEqual(decodeRecord(encodeRecord(content), "k"), content);
});

Deno.test("decodeRecord() refuses every truncation and every changed character", () => {
  const text = encodeRecord(content);
  for (let length = 0; length < text.length; length++) {
    assert.equal(decodeRecord(text.slice(0, length), "k"), null, `length ${length}`);
    const changed = text.slice(0, length) + "#" + text.slice(length + 1);
    assert.equal(decodeRecord(changed, "k"), null, `position ${length}`);
  }
});

Deno.test("decodeRecord() refuses a record that lies at another record's address", () => {
  assert.equal(decodeRecord(encodeRecord(content), "other"), null);
});
