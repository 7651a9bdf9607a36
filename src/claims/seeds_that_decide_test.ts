import assert from "node:assert/strict";
import fc from "fast-check";
import { tTest } from "../stats/inference/student_t.ts";
import { seedsThatDecide } from "./seeds_that_decide.ts";

const above = { kind: "above", bound: 0 } as const;

Deno.test("seedsThatDecide() is the first number of seeds at which the t test is significant", () => {
  // Values 0.2 ± 1 repeated keep mean and (population) spread; compare with the test itself.
  const values = Float64Array.from({ length: 10 }, (_, index) => 0.2 + (index % 2 ? 1 : -1));
  const sd = Math.sqrt(10 / 9);
  const seeds = seedsThatDecide(values, above, 0.05);
  const pAt = (n: number) => {
    // A sample of n values with exactly this mean and standard deviation.
    const half = Float64Array.from({ length: n }, (_, index) => index % 2 ? 1 : -1);
    const centre = half.reduce((sum, value) => sum + value, 0) / n;
    const scale = sd /
      Math.sqrt(half.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1));
    return tTest(half.map((value) => 0.2 + scale * (value - centre)), 0, "greater").pValue;
  };
  assert(pAt(seeds) < 0.05 && pAt(seeds - 1) >= 0.05, `${seeds}`);
});

Deno.test("seedsThatDecide() is infinite on the edge and never below the present number", () => {
  assert.equal(seedsThatDecide(Float64Array.of(-1, 1), above, 0.05), Infinity);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
      (list) => seedsThatDecide(Float64Array.from(list), above, 0.05) >= list.length,
    ),
    { seed: 1 },
  );
});
