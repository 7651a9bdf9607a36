import assert from "node:assert/strict";
import fc from "fast-check";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { binomialRange } from "../multivariate/testing/binomial_range.ts";
import { autocorrelation } from "./autocorrelation.ts";
import { effectiveSampleSize } from "./effective_sample_size.ts";
import { fourier } from "./fourier.ts";
import { ljungBox } from "./ljung_box.ts";

/** A stationary Gaussian AR(1) with unit innovations, started in its own law. */
function autoregressive(name: string, n: number, phi: number): Float64Array {
  const x = new Float64Array(n);
  fillNormal(stream("ar", name), x);
  x[0]! /= Math.sqrt(1 - phi * phi);
  for (let t = 1; t < n; t++) x[t]! += phi * x[t - 1]!;
  return x;
}

const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 70 })
  .filter((x) => new Set(x).size > 1)
  .map((x) => Float64Array.from(x));

Deno.test("fourier() agrees with the defining sum, and undoes itself", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5 }), fc.noBias(fc.nat()), (power, seed) => {
    const n = 2 ** power;
    const [real, imaginary] = [new Float64Array(n), new Float64Array(n)];
    fillNormal(stream("fourier real", seed), real);
    fillNormal(stream("fourier imaginary", seed), imaginary);
    const [re, im] = [real.slice(), imaginary.slice()];
    fourier(re, im);
    for (let k = 0; k < n; k++) {
      let [sumRe, sumIm] = [0, 0];
      for (let j = 0; j < n; j++) {
        const angle = -2 * Math.PI * ((j * k) % n) / n;
        sumRe += real[j]! * Math.cos(angle) - imaginary[j]! * Math.sin(angle);
        sumIm += real[j]! * Math.sin(angle) + imaginary[j]! * Math.cos(angle);
      }
      assert.ok(Math.hypot(re[k]! - sumRe, im[k]! - sumIm) < 1e-12);
    }
    // Swapping the parts before and after conjugates: the inverse, times n.
    fourier(im, re);
    re.forEach((value, j) => assert.ok(Math.abs(value / n - real[j]!) < 1e-13));
  }));
  assert.throws(
    () => fourier(new Float64Array(6), new Float64Array(6)),
    new RangeError("fourier: lengths 6 and 6; give two equal powers of two"),
  );
});

Deno.test("autocorrelation() agrees with the defining sum and ignores location, scale and direction", () => {
  fc.assert(fc.property(series, (x) => {
    const n = x.length;
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const products = (k: number) => {
      let sum = 0;
      for (let t = 0; t + k < n; t++) sum += (x[t]! - mean) * (x[t + k]! - mean);
      return sum;
    };
    const found = autocorrelation(x);
    assert.equal(found.length, n);
    const moved = autocorrelation(x.map((value) => 3 - 7 * value).reverse());
    found.forEach((value, k) => {
      assert.ok(Math.abs(value - products(k) / products(0)) < 1e-12);
      assert.ok(Math.abs(value - moved[k]!) < 1e-12);
    });
  }));
});

Deno.test("ljungBox() rejects white noise in 5 % of series, and an AR(1) of 0.2 in most", () => {
  const trials = 1000;
  const rejected = { white: 0, dependent: 0 };
  for (let t = 0; t < trials; t++) {
    if (ljungBox(autoregressive(`white ${t}`, 400, 0), 5).pValue <= 0.05) rejected.white++;
    if (ljungBox(autoregressive(`dependent ${t}`, 400, 0.2), 5).pValue <= 0.05) {
      rejected.dependent++;
    }
  }
  // The χ² law is an approximation: its size at n = 400 is taken to lie between 4 and 6 %.
  const [low] = binomialRange(trials, 0.04);
  const [, high] = binomialRange(trials, 0.06);
  assert.ok(rejected.white >= low && rejected.white <= high, `${rejected.white}`);
  assert.ok(rejected.dependent > 3 * high, `${rejected.dependent}`);
});

for (const phi of [0, 0.5, 0.9]) {
  Deno.test(`effectiveSampleSize() finds τ = (1 + φ)/(1 − φ) of an AR(1) with φ = ${phi}`, () => {
    const x = autoregressive(`time ${phi}`, 2 ** 17, phi);
    const exact = (1 + phi) / (1 - phi);
    const { integratedTime, standardError, reliable } = effectiveSampleSize(x);
    assert.ok(reliable);
    // 6.1 standard errors: a false alarm of 1e-9 for a normal estimator. Closing the window at 5 τ
    // leaves out at most τ exp(−5·2) or so, below that error.
    assert.ok(Math.abs(integratedTime - exact) < 6.1 * standardError, `τ = ${integratedTime}`);
    assert.ok(6.1 * standardError < 0.35 * exact, "the check would miss an error of 35 %");
    // Geyer's sequence stops later, and its noise is larger.
    const geyer = effectiveSampleSize(x, "geyer");
    assert.ok(Math.abs(geyer.integratedTime - exact) < 6.1 * geyer.standardError + 0.02 * exact);
  });
}

Deno.test("effectiveSampleSize() states a standard error that matches its spread", () => {
  const trials = 400;
  const times = Float64Array.from(
    { length: trials },
    (_, t) => effectiveSampleSize(autoregressive(`spread ${t}`, 4096, 0.6)).integratedTime,
  );
  const mean = times.reduce((sum, value) => sum + value / trials, 0);
  const spread = Math.sqrt(times.reduce((sum, value) => sum + (value - mean) ** 2 / trials, 0));
  const { standardError } = effectiveSampleSize(autoregressive("spread 0", 4096, 0.6));
  assert.ok(
    standardError / spread > 0.6 && standardError / spread < 1.7,
    `${standardError / spread}`,
  );
});

Deno.test("effectiveSampleSize() marks a series shorter than 50 τ, and counts more than n when it alternates", () => {
  assert.equal(effectiveSampleSize(autoregressive("short", 300, 0.95)).reliable, false);
  assert.ok(effectiveSampleSize(autoregressive("alternating", 4096, -0.5)).effectiveSize > 4096);
});

Deno.test("autocorrelation(), ljungBox() and effectiveSampleSize() say what is wrong with a series", () => {
  assert.throws(
    () => autocorrelation(new Float64Array(5).fill(2)),
    new RangeError("autocorrelation: all 5 values are 2; leave constant series out"),
  );
  assert.throws(
    () => autocorrelation(Float64Array.of(1, NaN, 2)),
    new RangeError("autocorrelation: value 1 is NaN; drop such values first"),
  );
  assert.throws(
    () => autocorrelation(Float64Array.of(1, 2, 3), 3),
    new RangeError("autocorrelation: lag 3 of 3 values; give 0 to 2"),
  );
  assert.throws(
    () => ljungBox(Float64Array.of(1, 2, 3), 1, 1),
    new RangeError("ljungBox: 1 lags of 3 values with 1 fitted; give 2 to 2"),
  );
  assert.throws(
    () => effectiveSampleSize(Float64Array.of(1, 2, 3)),
    new RangeError("effectiveSampleSize: 3 values; give at least 8"),
  );
});
