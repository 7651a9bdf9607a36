import assert from "node:assert/strict";
import { type CellInputs, cellKey } from "./cell_inputs.ts";
import { changeReason } from "./change_reason.ts";

const base: CellInputs = {
  experiment: "paper",
  parameters: { width: 10 },
  seed: 1,
  dataset: { id: "mnist", checksum: "aa" },
  engine: { id: "onnx:cpu", version: "onnxruntime-node 1.30.0" },
  sources: { "src/a.ts": "1", "src/b.ts": "2" },
};

const changes: [string, CellInputs][] = [
  ["parameters changed", { ...base, parameters: { width: 11 } }],
  ["seed changed", { ...base, seed: 2 }],
  ["data changed", { ...base, dataset: { id: "mnist", checksum: "bb" } }],
  [
    "engine changed: onnx:wasm onnxruntime-web 1.30.0",
    { ...base, engine: { id: "onnx:wasm", version: "onnxruntime-web 1.30.0" } },
  ],
  ["source changed: src/b.ts", { ...base, sources: { "src/a.ts": "1", "src/b.ts": "3" } }],
  ["source changed: src/c.ts", { ...base, sources: { ...base.sources, "src/c.ts": "3" } }],
  ["source changed: src/b.ts", { ...base, sources: { "src/a.ts": "1" } }],
];

for (const [reason, changed] of changes) {
  Deno.test(`changeReason() says "${reason}" and cellKey() changes with it`, () => {
    assert.equal(changeReason(base, changed), reason);
    assert.notEqual(cellKey(base), cellKey(changed));
  });
}

Deno.test("changeReason() names several causes, and three files at most", () => {
  const sources = { a: "1", b: "1", c: "1", d: "1", e: "1" };
  assert.equal(
    changeReason({ ...base, sources: {} }, { ...base, seed: 2, sources }),
    "seed changed; source changed: a, b, c and 2 more",
  );
});

Deno.test("changeReason() says when nothing changed but the record is gone", () => {
  assert.equal(changeReason(base, structuredClone(base)), "record is gone");
  assert.equal(cellKey(base), cellKey(structuredClone(base)));
});

Deno.test("cellKey() depends on content, not on the order of keys", () => {
  const reordered = { ...base, sources: { "src/b.ts": "2", "src/a.ts": "1" } };
  assert.equal(cellKey(base), cellKey(reordered));
});
