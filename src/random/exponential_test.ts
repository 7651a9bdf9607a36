import assert from "node:assert/strict";
import { distanceToUniform, dkwBound } from "./testing/uniformity.ts";
import { exponential } from "./exponential.ts";
import { stream } from "./stream.ts";

Deno.test("exponential() is minus the logarithm of the next uniform number", () => {
  const uniforms = stream("e");
  const s = stream("e");
  for (let i = 0; i < 100; i++) assert.equal(exponential(s), -Math.log(uniforms.uniform()));
});

Deno.test("exponential() has its law within the DKW band at a false-alarm rate of 1e-9", () => {
  const s = stream("exponential law");
  const values = Float64Array.from({ length: 100_000 }, () => -Math.expm1(-exponential(s)));
  assert.ok(distanceToUniform(values) < dkwBound(values.length, 1e-9));
});
