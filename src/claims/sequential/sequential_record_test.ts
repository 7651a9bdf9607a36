import assert from "node:assert/strict";
import { SequentialRecord } from "./sequential_record.ts";

const side = { pValue: 0.2, level: 0.005, rejected: false };
const record = {
  version: 1,
  profile: "laptop",
  replication: 3,
  engine: "onnx:cpu",
  alpha: 0.05,
  declaredAt: "2026-11-28T00:00:00.000Z",
  claims: [{
    paper: "a",
    claim: "A1",
    family: "a",
    places: 4,
    looks: [8, 16],
    levels: [0.001, 0.0115],
  }],
  looks: [{
    judgedAt: "2026-11-28T00:10:00.000Z",
    claims: [{ paper: "a", claim: "A1", look: 1, seeds: 8, for: side, against: side }],
  }],
};

Deno.test("SequentialRecord holds what was declared and what was seen, and nothing else", () => {
  assert.deepEqual(SequentialRecord.parse(record), record);
  const refused = (change: Record<string, unknown>) =>
    assert.equal(SequentialRecord.safeParse({ ...record, ...change }).success, false);
  refused({ version: 2 });
  refused({ replication: 1.5 });
  refused({
    looks: [{
      judgedAt: "",
      claims: [{ ...record.looks[0]!.claims[0], for: { ...side, level: 2 } }],
    }],
  });
  refused({ note: "unknown" });
});
