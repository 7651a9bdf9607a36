import assert from "node:assert/strict";
import type { Claim } from "./claim.ts";
import { judge } from "./judge.ts";
import { BESIDE, NOTHING, testClaim } from "./testing/claims.ts";

Deno.test("judge() asks the gate for every sample size of an estimator, the second as well as the first", () => {
  const values = [1, 1.1, 0.9, 1.05, 0.95];
  const claim: Claim = testClaim("A", values);
  const sizes: Claim = {
    ...claim,
    find: (records) => ({
      ...BESIDE,
      ...claim.find(records),
      sampleSizes: { shapiroWilk: [500, 1000] },
    }),
  };
  for (const bad of [500, 1000]) {
    const gate = (_: string, n: number) => n === bad ? `not calibrated at ${n}` : undefined;
    const [verdict] = judge({ id: "test", claims: [sizes] }, NOTHING, gate);
    assert.equal(verdict!.outcome, "inconclusive");
    assert.equal(verdict!.reason, `not calibrated at ${bad}`);
  }
});
