import assert from "node:assert/strict";
import { asJson } from "../base/as_json.ts";
import { type CellInputs, cellKey } from "./cell_inputs.ts";
import { changeReason } from "./change_reason.ts";

const base: CellInputs = {
  paper: "paper",
  study: "study",
  settings: { width: 10 },
  seed: 1,
  datasets: [{ id: "mnist", checksum: "aa" }],
  engine: { id: "onnx:cpu", version: "onnxruntime-node 1.30.0" },
  sources: { "src/a.ts": "1", "src/b.ts": "2" },
};

const changes: [string, CellInputs][] = [
  ["settings changed", { ...base, settings: { width: 11 } }],
  ["seed changed", { ...base, seed: 2 }],
  ["data changed", { ...base, datasets: [{ id: "mnist", checksum: "bb" }] }],
  [
    "engine changed: onnx:wasm onnxruntime-web 1.30.0",
    { ...base, engine: { id: "onnx:wasm", version: "onnxruntime-web 1.30.0" } },
  ],
  ["engine changed: none is needed", { ...base, engine: null }],
  ["source changed: src/b.ts", { ...base, sources: { "src/a.ts": "1", "src/b.ts": "3" } }],
  ["source changed: src/c.ts", { ...base, sources: { ...base.sources, "src/c.ts": "3" } }],
  ["source changed: src/b.ts", { ...base, sources: { "src/a.ts": "1" } }],
];

for (const [reason, changed] of changes) {
  Deno.test(`changeReason() says "${reason}" and cellKey() changes with it`, () => {
    assert.equal(changeReason(asJson(base), changed), reason);
    assert.notEqual(cellKey(base), cellKey(changed));
  });
}

Deno.test("changeReason() names several causes, and three files at most", () => {
  const sources = { a: "1", b: "1", c: "1", d: "1", e: "1" };
  assert.equal(
    changeReason(asJson({ ...base, sources: {} }), { ...base, seed: 2, sources }),
    "seed changed; source changed: a, b, c and 2 more",
  );
});

Deno.test("changeReason() says when nothing changed but the record is gone", () => {
  assert.equal(changeReason(asJson(base), structuredClone(base)), "record is gone");
  assert.equal(cellKey(base), cellKey(structuredClone(base)));
});

Deno.test("cellKey() depends on content, not on the order of keys", () => {
  const reordered = { ...base, sources: { "src/b.ts": "2", "src/a.ts": "1" } };
  assert.equal(cellKey(base), cellKey(reordered));
});

Deno.test("changeReason() takes a note that is none for a new cell, and one of another shape for changes", () => {
  for (const note of [null, "text", [1]]) assert.equal(changeReason(note, base), "new");
  assert.match(
    changeReason({ sources: 3 }, base),
    /^settings changed; seed changed; data changed;/,
  );
});
