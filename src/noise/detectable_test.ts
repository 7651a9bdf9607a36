import assert from "node:assert/strict";
import fc from "fast-check";
import { cumulants } from "./cumulants.ts";
import { minimumDetectable, passingBatchSizes } from "./detectable.ts";
import { minibatchCumulants } from "./minibatch_cumulants.ts";

Deno.test("minimumDetectable() needs about 47/γ² and 188/κ² draws", () => {
  const { skewness, excessKurtosis } = minimumDetectable(1);
  assert.ok(Math.abs(skewness ** 2 - 47.09) < 0.01);
  assert.ok(Math.abs(excessKurtosis ** 2 - 188.4) < 0.05);
});

const population = fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 2, maxLength: 30 })
  .filter((values) => new Set(values).size > 1)
  .map((values) => cumulants(Float64Array.from(values), 1));

Deno.test("passingBatchSizes() is the smallest batch size at which neither cumulant is found", () => {
  fc.assert(fc.property(population, fc.constantFrom(100, 1000, 10_000), (one, draws) => {
    const visible = minimumDetectable(draws);
    const found = (b: number) => {
      const { skewness, excessKurtosis } = minibatchCumulants(one, b);
      return Math.abs(skewness[0]!) >= visible.skewness ||
        Math.abs(excessKurtosis[0]!) >= visible.excessKurtosis;
    };
    const b = passingBatchSizes(one, draws).byEither[0]!;
    assert.equal(found(b), false);
    if (b > 1) assert.equal(found(b - 1), true);
  }));
});

Deno.test("passingBatchSizes() grows as n by skewness and as √n by kurtosis", () => {
  const sparse = cumulants(Float64Array.from({ length: 5000 }, (_, i) => i === 0 ? 1 : 0), 1);
  const few = passingBatchSizes(sparse, 1000);
  const many = passingBatchSizes(sparse, 100_000);
  assert.ok(Math.abs(many.bySkewness[0]! / few.bySkewness[0]! - 100) < 0.1);
  assert.ok(Math.abs(many.byKurtosis[0]! / few.byKurtosis[0]! - 10) < 0.1);
});

Deno.test("passingBatchSizes() is ∞ without noise, and 1 where even single examples pass", () => {
  // Columns: constant; the four points ±1, ±2.5 with γ = 0 and |κ| < 2, which n = 20 cannot see.
  const both = cumulants(Float64Array.of(7, -2.5, 7, -1, 7, 1, 7, 2.5), 2);
  const { bySkewness, byKurtosis, byEither } = passingBatchSizes(both, 20);
  assert.deepEqual([...byEither], [Infinity, 1]);
  assert.deepEqual([bySkewness[0], byKurtosis[0]], [Infinity, Infinity]);
});
