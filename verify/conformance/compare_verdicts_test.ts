import assert from "node:assert/strict";
import {
  type ComparedClaim,
  compareVerdicts,
  effectTolerance,
  type PrintedVerdict,
} from "./compare_verdicts.ts";

const claims: readonly ComparedClaim[] = [
  { id: "P1", rule: { smallestEffect: 0.05 } },
  { id: "P8", rule: { smallestEffect: 3 }, afterTraining: true },
];
const verdict = (claim: string, outcome: string, value: number): PrintedVerdict => ({
  claim,
  outcome,
  rows: [{ name: "all", value }],
});
const reference = [verdict("P1", "reproduced", -0.004), verdict("P8", "inconclusive", 15.8)];

Deno.test("effectTolerance() is a tenth of the claim's margin, all of it after training", () => {
  const rule = { smallestEffect: 0.05 };
  assert.equal(effectTolerance({ id: "P4e", rule }), 0.005);
  assert.equal(effectTolerance({ id: "P4e", rule, afterTraining: false }), 0.005);
  assert.equal(effectTolerance({ id: "P4l", rule, afterTraining: true }), 0.05);
  assert.equal(effectTolerance({ id: "PNM-1b", rule: {} }), Infinity);
});

Deno.test("compareVerdicts() lets effects differ by less than the tolerance", () => {
  const near = [verdict("P1", "reproduced", -0.0089), verdict("P8", "inconclusive", 16)];
  assert.deepEqual(compareVerdicts(reference, near, claims), []);
});

Deno.test("compareVerdicts() names another outcome, a far effect, an unknown or missing claim", () => {
  const other = [verdict("P1", "contradicted", -0.02), verdict("P8", "inconclusive", NaN)];
  assert.deepEqual(compareVerdicts(reference, other, claims), [
    "P1: reproduced, contradicted",
    "P1 all: effects -0.004 and -0.02 are more than 0.005 apart",
    "P8 all: effects 15.8 and NaN are more than 3 apart",
  ]);
  assert.deepEqual(compareVerdicts(reference, reference.slice(1), claims), [
    "claims P1,P8 and P8 are not the same",
  ]);
  const unknown = [verdict("Q1", "reproduced", 0)];
  assert.deepEqual(compareVerdicts(unknown, unknown, claims), ["Q1: there is no such claim"]);
});
