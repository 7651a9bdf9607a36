import assert from "node:assert/strict";
import fc from "fast-check";
import { stableCdf, stableSurvival } from "./cdf.ts";
import { stableQuantile } from "./quantile.ts";

const law = fc.record({
  alpha: fc.oneof(
    fc.double({ min: 0.2, max: 2, noNaN: true }),
    fc.constantFrom(0.5, 0.9995, 1, 1.00001, 1.003, 1.999, 2),
  ),
  beta: fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-1, 0, 1)),
  parameterization: fc.constant("S1" as const),
});

Deno.test("stableQuantile() inverts stableCdf(), the smaller tail to 1e-9 of itself", () => {
  fc.assert(
    fc.property(law, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (l, p) => {
      const x = stableQuantile(p, l);
      const found = p < 0.5 ? stableCdf(x, l) : stableSurvival(x, l);
      const wanted = p < 0.5 ? p : 1 - p;
      // Near alpha 1 an S1 location lies up to 10⁵ away and x has that many digits less.
      const digits = 1e-9 + 1e-14 * Math.abs(x) / wanted;
      assert(Math.abs(found / wanted - 1) < digits, `${found} is not ${wanted} at ${x}`);
    }),
    { numRuns: 200 },
  );
});

Deno.test("stableCdf() does not fall", () => {
  const points = fc.double({ min: -60, max: 60, noNaN: true });
  fc.assert(fc.property(law, points, points, (l, a, b) => {
    const s0 = { alpha: l.alpha, beta: l.beta };
    assert(stableCdf(Math.min(a, b), s0) <= stableCdf(Math.max(a, b), s0) + 1e-12);
  }));
});

Deno.test("stableCdf() and stableSurvival() sum to 1", () => {
  fc.assert(fc.property(law, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (l, x) => {
    const s0 = { alpha: l.alpha, beta: l.beta };
    assert(Math.abs(stableCdf(x, s0) + stableSurvival(x, s0) - 1) < 1e-12);
  }));
});

Deno.test("stableCdf() at 0.3 for alpha 0.75, beta -0.5 is .66887227658457 in S0 and .89245189319650 in S1", () => {
  const s0 = stableCdf(0.3, { alpha: 0.75, beta: -0.5 });
  const s1 = stableCdf(0.3, { alpha: 0.75, beta: -0.5, parameterization: "S1" });
  assert(Math.abs(s0 - 0.66887227658457) < 1e-13);
  assert(Math.abs(s1 - 0.89245189319650) < 1e-13);
});

Deno.test("stableSurvival() tends to Pareto's tail", () => {
  // P(X > x) → C(1 + β)x^(−α), C = Γ(α) sin(πα/2)/π
  for (const [alpha, gamma] of [[0.5, 1.7724538509055159], [1.5, 0.886226925452758]] as const) {
    for (const beta of [-0.5, 0, 1]) {
      const x = 1e14;
      const constant = gamma * Math.sin(Math.PI * alpha / 2) / Math.PI * (1 + beta);
      const found = stableSurvival(x, { alpha, beta }) * x ** alpha;
      assert(Math.abs(found / constant - 1) < 1e-6, `${found} is not ${constant}`);
    }
  }
});

Deno.test("stableQuantile() gives the ends of the support and refuses what is no probability", () => {
  const levy = { alpha: 0.5, beta: 1, parameterization: "S1" } as const;
  assert.equal(stableQuantile(0, levy), 0);
  assert.equal(stableQuantile(1, levy), Infinity);
  assert.equal(stableQuantile(0, { alpha: 1.5, beta: 1 }), -Infinity);
  assert.throws(() => stableQuantile(1.5, levy), {
    name: "RangeError",
    message: "stableQuantile: p must be in [0, 1], not 1.5",
  });
});
