import assert from "node:assert/strict";
import { normalCdf } from "./testing/normal_cdf.ts";
import { distanceToUniform, dkwBound } from "./testing/uniformity.ts";
import { fillNormal, normal } from "./normal.ts";
import { normalQuantile } from "./normal_quantile.ts";
import { stream } from "./stream.ts";

const FALSE_ALARM = 1e-9;

Deno.test("normalQuantile() inverts the distribution function to 1e-14 relative in both tails", () => {
  for (let x = -8; x <= 8; x += 1 / 64) {
    // Φ(x) near 1 has lost x; there the upper tail is taken by symmetry.
    const inverse = x <= 0 ? normalQuantile(normalCdf(x)) : -normalQuantile(normalCdf(-x));
    assert.ok(Math.abs(inverse - x) <= 1e-14 * Math.max(1, Math.abs(x)), `${x}: ${inverse}`);
  }
});

Deno.test("normalQuantile() gives the values of Wichura's paper", () => {
  // AS 241, section "Test data".
  assert.ok(Math.abs(normalQuantile(0.25) + 0.6744897501960817) < 1e-15);
  assert.ok(Math.abs(normalQuantile(0.001) + 3.090232306167814) < 1e-14);
  assert.ok(Math.abs(normalQuantile(1e-20) + 9.262340089798408) < 1e-13);
});

Deno.test("normalQuantile() is antisymmetric, infinite at the ends, NaN outside", () => {
  for (const p of [0.3125, 0.0625, 2 ** -30]) {
    assert.equal(normalQuantile(p), -normalQuantile(1 - p));
  }
  assert.equal(normalQuantile(0), -Infinity);
  assert.equal(normalQuantile(1), Infinity);
  assert.ok(Number.isNaN(normalQuantile(1.5)) && Number.isNaN(normalQuantile(-0.5)));
});

Deno.test("normal() is the quantile of the stream's next uniform number", () => {
  const uniforms = stream("n");
  const s = stream("n");
  for (let i = 0; i < 100; i++) assert.equal(normal(s), normalQuantile(uniforms.uniform()));
});

Deno.test("fillNormal() equals repeated calls of normal(), rounded for a Float32Array", () => {
  const s = stream("f");
  const expected = Array.from({ length: 50 }, () => normal(s));
  assert.deepEqual([...fillNormal(stream("f"), new Float64Array(50))], expected);
  assert.deepEqual([...fillNormal(stream("f"), new Float32Array(50))], expected.map(Math.fround));
});

Deno.test("fillNormal() is normal within the DKW band", () => {
  const z = fillNormal(stream("normal law"), new Float64Array(200_000));
  assert.ok(distanceToUniform(z.map(normalCdf)) < dkwBound(z.length, FALSE_ALARM));
});

Deno.test("fillNormal() has the moments of N(0, 1) within their standard errors", () => {
  // Means of x^k over n draws, k = 1 … 4; their variances are 1, 2, 15, 96 over n. Two-sided normal bound for 1e-9 / 4 each.
  const z = fillNormal(stream("normal moments"), new Float64Array(400_000));
  const expected = [0, 1, 0, 3];
  const variances = [1, 2, 15, 96];
  const bound = -normalQuantile(FALSE_ALARM / 8);
  for (const [i, variance] of variances.entries()) {
    const mean = z.reduce((sum, x) => sum + x ** (i + 1), 0) / z.length;
    assert.ok(
      Math.abs(mean - expected[i]!) < bound * Math.sqrt(variance / z.length),
      `k = ${i + 1}`,
    );
  }
});
