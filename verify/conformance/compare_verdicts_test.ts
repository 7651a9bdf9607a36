import assert from "node:assert/strict";
import type { Region } from "../../src/claims/claim.ts";
import { compareVerdicts, effectTolerance, type PrintedVerdict } from "./compare_verdicts.ts";

const regions = new Map<string, Region>([
  ["P1", { kind: "above", bound: -0.05 }],
  ["P8", { kind: "above", bound: 3 }],
]);
const verdict = (claim: string, outcome: string, mean: number): PrintedVerdict => ({
  claim,
  outcome,
  classes: [{ name: "all", mean }],
});
const reference = [verdict("P1", "reproduced", -0.004), verdict("P8", "inconclusive", 15.8)];

Deno.test("effectTolerance() is a tenth of the claim's margin, all of it after training", () => {
  assert.equal(effectTolerance("P4e", { kind: "below", bound: -0.05 }), 0.005);
  assert.equal(effectTolerance("P2", { kind: "between", lower: -0.2, upper: 0.1 }), 0.01);
  assert.equal(effectTolerance("P4l", { kind: "below", bound: -0.05 }), 0.05);
});

Deno.test("compareVerdicts() lets effects differ by less than the tolerance", () => {
  const near = [verdict("P1", "reproduced", -0.0089), verdict("P8", "inconclusive", 16)];
  assert.deepEqual(compareVerdicts(reference, near, regions), []);
});

Deno.test("compareVerdicts() names another outcome, a far effect, an unknown or missing claim", () => {
  const other = [verdict("P1", "contradicted", -0.02), verdict("P8", "inconclusive", NaN)];
  assert.deepEqual(compareVerdicts(reference, other, regions), [
    "P1: reproduced, contradicted",
    "P1 all: effects -0.004 and -0.02 are more than 0.005 apart",
    "P8 all: effects 15.8 and NaN are more than 3 apart",
  ]);
  assert.deepEqual(compareVerdicts(reference, reference.slice(1), regions), [
    "claims P1,P8 and P8 are not the same",
  ]);
  const unknown = [verdict("Q1", "reproduced", 0)];
  assert.deepEqual(compareVerdicts(unknown, unknown, regions), ["Q1: there is no such claim"]);
});
