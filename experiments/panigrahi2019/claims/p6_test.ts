import assert from "node:assert/strict";
import { judge } from "../../../src/claims/judge.ts";
import { recordsOf } from "../../../src/records/records.ts";
import { panigrahi2019 } from "../mod.ts";
import { syntheticInjection, testArm, testInjection } from "../testing/synthetic_injection.ts";
import { advantage, chosenArm } from "./p6.ts";

const verdict = (records = syntheticInjection(1)) =>
  judge(panigrahi2019, recordsOf(records, [])).find(({ claim }) => claim === "P6")!;

const out = { steps: null, validationAccuracy: null, testAccuracy: null };

Deno.test("P6: θ is the small batch's test accuracy minus the chosen noise arm's, in points", () => {
  const { outcome, rows } = verdict();
  assert.equal(outcome, "reproduced");
  assert(Math.abs(rows[0]!.value - 1) < 0.05, `${rows[0]!.value}`);
  assert.equal(verdict(syntheticInjection(0)).outcome, "contradicted");
  assert.equal(verdict(syntheticInjection(0.5)).outcome, "inconclusive");
});

Deno.test("P6: validation chooses the arm, not the test set; the least noise of equal ones; never an arm without noise", () => {
  const result = testInjection(0.9, [
    testArm(4, 0.89, 0.86),
    testArm(1, 0.8, 0.87),
    testArm(2, 0.88, 0.87),
  ]);
  assert.equal(chosenArm(result)!.scale, 1);
  assert(Math.abs(advantage(result) - 10) < 1e-12);
  const weak = testInjection(0.9, [testArm(8, 0.5, 0.1)]);
  assert.equal(chosenArm(weak)!.scale, 8);
});

Deno.test("P6: an arm that is out is not chosen; a seed without one has no θ, and fewer than twelve decide nothing", () => {
  const result = testInjection(0.9, [{ ...testArm(1, 0.95), ...out }, testArm(2, 0.7)]);
  assert.equal(chosenArm(result)!.scale, 2);
  assert(Number.isNaN(advantage(testInjection(0.9, [{ ...testArm(1, 0.9), ...out }]))));
  const [first, ...rest] = syntheticInjection(1);
  const none = testInjection(0.9, [{ ...testArm(1, 0.9), ...out }]);
  const { outcome, reason, caveats } = verdict([{ ...first!, result: none }, ...rest]);
  assert.equal(outcome, "inconclusive");
  assert.equal(reason, "at least 12 seeds are needed to decide; there are 11");
  assert.match(caveats.join(), /^1 of 12 seeds have no θ/);
});
