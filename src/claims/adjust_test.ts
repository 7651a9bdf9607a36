import assert from "node:assert/strict";
import { adjust } from "./adjust.ts";

Deno.test("adjust() gives each claim the level of its turn, and stops at the first that fails", () => {
  // Sorted: .001 (level .05/5), .002 (.05/4), .03 (.05/3, fails): all that follow keep .05/3.
  const adjusted = adjust([0.03, 0.001, 0.9, 0.002], 5, 0.05);
  assert.deepEqual(adjusted.map(({ level }) => level), [0.05 / 3, 0.05 / 5, 0.05 / 3, 0.05 / 4]);
  assert.deepEqual(adjusted.map(({ pValue }) => pValue), [0.09, 0.005, 1, 0.008]);
});

Deno.test("adjust(): a p-value lies below its level if and only if it is significant after adjustment", () => {
  for (
    const pValues of [[0.01, 0.02, 0.03], [0.016, 0.024, 0.049], [0.017, 0.001, 0.001], [0, 0, 1]]
  ) {
    for (
      const { pValue, level, p } of adjust(pValues, 3, 0.05).map((one, i) => ({
        ...one,
        p: pValues[i]!,
      }))
    ) {
      assert.equal(p < level, pValue < 0.05, `${pValues}: ${p}`);
    }
  }
});
