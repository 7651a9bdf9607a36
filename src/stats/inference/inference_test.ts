import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { binomialTail } from "./binomial_tail.ts";
import { bootstrapInterval } from "./bootstrap_interval.ts";
import { clopperPearson } from "./clopper_pearson.ts";
import { signTest } from "./exact_sign.ts";
import { holm } from "./holm.ts";
import { tTest } from "./student_t.ts";
import { tost } from "./tost.ts";

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});

Deno.test("holm() lies between the p-values and Bonferroni, and keeps their order", () => {
  fc.assert(
    fc.property(probabilities, (list) => {
      const p = Float64Array.from(list);
      const adjusted = holm(p);
      for (let i = 0; i < p.length; i++) {
        assert(adjusted[i]! >= p[i]! && adjusted[i]! <= Math.min(1, p.length * p[i]!));
        for (let j = 0; j < p.length; j++) if (p[i]! < p[j]!) assert(adjusted[i]! <= adjusted[j]!);
      }
    }),
    { seed: 21 },
  );
});

Deno.test("holm() agrees with R: p.adjust(c(.01, .04, .03, .005), 'holm')", () => {
  const adjusted = holm(Float64Array.of(0.01, 0.04, 0.03, 0.005));
  [0.03, 0.06, 0.06, 0.02].forEach((expected, i) =>
    assert(Math.abs(adjusted[i]! - expected) < 1e-15)
  );
});

Deno.test("holm() refuses what is no probability", () => {
  assert.throws(() => holm(Float64Array.of(0.5, NaN)), /holm: p-value 1 is NaN, not in \[0, 1\]/);
});

Deno.test("binomialTail() equals the sum of its terms", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 0, max: 25 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (n, k, p) => {
        let term = (1 - p) ** n;
        let tail = 0;
        for (let x = 0; x <= n; x++) {
          if (x >= k) tail += term;
          term *= (n - x) / (x + 1) * p / (1 - p);
        }
        assert(Math.abs(binomialTail(n, k, p) - tail) < 1e-12);
      },
    ),
    { seed: 22 },
  );
});

Deno.test("clopperPearson() inverts the two exact tests", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (n, pick) => {
      const k = pick % (n + 1);
      const [lower, upper] = clopperPearson(k, n, 0.9);
      if (k > 0) assert(Math.abs(binomialTail(n, k, lower) - 0.05) < 1e-9);
      if (k < n) assert(Math.abs(1 - binomialTail(n, k + 1, upper) - 0.05) < 1e-9);
    }),
    { seed: 23 },
  );
  assert.throws(() => clopperPearson(3, 2, 0.95), /3 successes; give a whole number from 0 to 2/);
});

Deno.test("signTest() leaves out values without a sign", () => {
  const { above, count, pValue } = signTest(Float64Array.of(1, 1, 0, -1, 1), 0, "greater");
  assert.deepEqual([above, count], [3, 4]);
  assert(Math.abs(pValue - 5 / 16) < 1e-15);
  assert.equal(signTest(Float64Array.of(2, 2), 2, "greater").pValue, 1);
});

Deno.test("tTest() refuses a sample without spread, and says what to use", () => {
  assert.throws(
    () => tTest(Float64Array.of(1, 1), 0, "less"),
    /all values are 1; use signTest/,
  );
});

Deno.test("tost() is the larger of two one-sided p-values and needs ordered margins", () => {
  const sample = Float64Array.of(0.2, 0.5, 0.1, 0.4);
  assert.equal(
    tost(sample, -1, 0.6),
    Math.max(tTest(sample, -1, "greater").pValue, tTest(sample, 0.6, "less").pValue),
  );
  assert.throws(() => tost(sample, 1, 0), /out of order/);
});

Deno.test("bootstrapInterval() covers the mean of normal samples about as often as it says", () => {
  // 400 intervals at .9: at a coverage of .9 fewer than 320 or more than 393 hits have probability 1e-7 and 1e-9;
  // the BCa interval of n = 40 falls short of .9 by about .01, which leaves room. An interval of half the width would
  // cover .59.
  const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
  let hits = 0;
  for (let replicate = 0; replicate < 400; replicate++) {
    const s = stream("bootstrap coverage", replicate);
    const sample = new Float64Array(40);
    fillNormal(s, sample);
    const options = { confidence: 0.9, resamples: 400, uniform: () => s.uniform() };
    const [lower, upper] = bootstrapInterval(sample, mean, options);
    if (lower <= 0 && upper >= 0) hits++;
  }
  assert(hits >= 320 && hits <= 393, `${hits} of 400`);
});

Deno.test("bootstrapInterval() moves and stretches with the sample", () => {
  const sample = Float64Array.from({ length: 30 }, (_, i) => i * i);
  const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
  for (const method of ["bca", "percentile"] as const) {
    const at = (values: Float64Array) => {
      const s = stream("bootstrap equivariance");
      return bootstrapInterval(values, mean, { method, uniform: () => s.uniform() });
    };
    const [lower, upper] = at(sample);
    const [lower2, upper2] = at(sample.map((x) => 2 * x + 8));
    assert(Math.abs(lower2 - (2 * lower + 8)) < 1e-9 && Math.abs(upper2 - (2 * upper + 8)) < 1e-9);
  }
});
