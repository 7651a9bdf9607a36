import assert from "node:assert/strict";
import { testRegion } from "./test_region.ts";

Deno.test("testRegion() gives complementary p-values for one-sided regions", () => {
  const values = Float64Array.of(0.1, -0.2, 0.3, 0.05, -0.1);
  const above = testRegion(values, { kind: "above", bound: 0 });
  const below = testRegion(values, { kind: "below", bound: 0 });
  assert.equal(above.test, "t");
  assert(Math.abs(above.pFor + above.pAgainst - 1) < 1e-12);
  assert.equal(above.pFor, below.pAgainst);
  assert.equal(above.pAgainst, below.pFor);
});

Deno.test("testRegion() agrees with a t test worked by hand", () => {
  // mean 2, sd 1, n = 4: t = 2/(1/2) = 4 with 3 degrees of freedom; P(T > 4) = 0.0140 (tables).
  const values = Float64Array.of(2 - Math.sqrt(1.5), 2 + Math.sqrt(1.5), 2, 2 + 1e-12);
  const { pFor } = testRegion(values, { kind: "above", bound: 0 });
  assert(Math.abs(pFor - 0.01400) < 1e-4, `${pFor}`);
});

Deno.test("testRegion() uses TOST for an interval: both sides must hold", () => {
  const inside = Float64Array.of(0.01, -0.01, 0.02, -0.02, 0);
  const off = Float64Array.of(0.21, 0.19, 0.22, 0.18, 0.2);
  const region = { kind: "between", lower: -0.1, upper: 0.1 } as const;
  assert(testRegion(inside, region).pFor < 1e-3);
  assert(testRegion(inside, region).pAgainst > 0.999);
  assert(testRegion(off, region).pFor > 0.999);
  assert(testRegion(off, region).pAgainst < 1e-3);
});

Deno.test("testRegion() falls back to the exact sign test where the seeds do not differ", () => {
  const evidence = testRegion(new Float64Array(8).fill(-0.95), { kind: "below", bound: -0.05 });
  assert.equal(evidence.test, "sign");
  assert(Math.abs(evidence.pFor - 2 ** -8) < 1e-15);
  assert.equal(evidence.pAgainst, 1);
});

Deno.test("testRegion() refuses a single seed", () => {
  assert.throws(
    () => testRegion(Float64Array.of(1), { kind: "above", bound: 0 }),
    /1 seed\(s\); at least 2 are needed/,
  );
});

Deno.test("testRegion() pays for both sides of an interval when it speaks against", () => {
  const values = Float64Array.of(0.3, 0.05, 0.25, 0.15, 0.2);
  const { pAgainst } = testRegion(values, { kind: "between", lower: -0.1, upper: 0.1 });
  const side = testRegion(values, { kind: "above", bound: 0.1 }).pFor;
  assert.equal(pAgainst, 2 * side);
});

Deno.test("testRegion() takes the sign test from half of the seeds on, and not for one pair", () => {
  const test = (...values: number[]) =>
    testRegion(Float64Array.from(values), { kind: "above", bound: 0 }).test;
  assert.equal(test(1, 1, 2, 3), "sign");
  assert.equal(test(1, 1, 2, 3, 4), "t");
  assert.equal(test(1, 2), "t");
});
