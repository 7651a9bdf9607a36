import assert from "node:assert/strict";
import fc from "fast-check";
import { meanInterval } from "./mean_interval.ts";
import { tTest } from "./student_t.ts";

Deno.test("meanInterval() of two values is half their distance times t = 12.706 wide on each side", () => {
  const { mean, interval } = meanInterval([4, 6]);
  assert.equal(mean, 5);
  // s/√n = √2/√2 = 1.
  assert.ok(Math.abs(interval[0] - (5 - 12.706204736)) < 1e-8);
  assert.ok(Math.abs(interval[1] - (5 + 12.706204736)) < 1e-8);
});

Deno.test("meanInterval() ends where the two-sided t test has p = .05", () => {
  const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 })
    .filter((values) => new Set(values).size > 1);
  fc.assert(fc.property(sample, (values) => {
    for (const end of meanInterval(values).interval) {
      const { pValue } = tTest(Float64Array.from(values), end, "two-sided");
      assert.ok(Math.abs(pValue - 0.05) < 1e-9, `${pValue}`);
    }
  }));
});

Deno.test("meanInterval() has no ends for one value and no mean for none", () => {
  assert.deepEqual(meanInterval([3]), { mean: 3, interval: [NaN, NaN] });
  assert.ok(Number.isNaN(meanInterval([]).mean));
});
