import assert from "node:assert/strict";
import fc from "fast-check";
import { cumulants } from "./cumulants.ts";

Deno.test("cumulants() of 0/1 columns are those of the Bernoulli law", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 19 }), (ones) => {
    const p = ones / 20;
    const column = Float64Array.from({ length: 20 }, (_, i) => i < ones ? 1 : 0);
    const { mean, variance, skewness, excessKurtosis } = cumulants(column, 1);
    const q = 1 - p;
    const pairs = [
      [mean[0]!, p],
      [variance[0]!, p * q],
      [skewness[0]!, (q - p) / Math.sqrt(p * q)],
      [excessKurtosis[0]!, (1 - 6 * p * q) / (p * q)],
    ];
    for (const [found, exact] of pairs) assert.ok(Math.abs(found! - exact!) < 1e-12);
  }));
});

Deno.test("cumulants() takes every column for itself, and a constant one has no shape", () => {
  const both = cumulants(Float64Array.of(1, 5, 2, 5, 9, 5), 2);
  const first = cumulants(Float64Array.of(1, 2, 9), 1);
  assert.equal(both.skewness[0], first.skewness[0]);
  assert.equal(both.variance[1], 0);
  assert.ok(Number.isNaN(both.skewness[1]));
});
