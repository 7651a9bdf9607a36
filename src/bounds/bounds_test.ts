import assert from "node:assert/strict";
import fc from "fast-check";
import { bestSigma } from "./best_sigma.ts";
import { directTerm, neuTerm } from "./neu.ts";
import { smoothingTerm } from "./smoothing.ts";
import { bestTradeOff, wangMaoTerm } from "./wang_mao.ts";

/** 0, or far enough from it that squares do not underflow. */
const upTo = (max: number) => fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max, noNaN: true }));

const step = fc.record({
  learningRate: upTo(2),
  sigma: fc.double({ min: 1e-3, max: 10, noNaN: true }),
  variance: upTo(5),
  sensitivity: upTo(5),
});
const path = fc.array(step, { minLength: 1, maxLength: 8 });

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(a, b, 1e-12);

Deno.test("4R² is √2 times 2R²; the term falls as n^(−1/2) and grows with R", () => {
  fc.assert(fc.property(path, (steps) => {
    const one = neuTerm(steps, 0.5, 10);
    assert.ok(close(neuTerm(steps, 0.5, 10, "4R²"), Math.SQRT2 * one));
    assert.ok(close(neuTerm(steps, 0.5, 1000), one / 10));
    assert.ok(close(neuTerm(steps, 1.5, 10), 3 * one));
  }));
});

Deno.test("(η, σ) → c(η, σ) leaves every information term; η = 0 makes it 0", () => {
  fc.assert(fc.property(path, fc.double({ min: 0.1, max: 10, noNaN: true }), (steps, c) => {
    const scaled = steps.map((one) => ({
      ...one,
      learningRate: c * one.learningRate,
      sigma: c * one.sigma,
    }));
    assert.ok(close(neuTerm(scaled, 1, 5), neuTerm(steps, 1, 5)));
    assert.ok(close(wangMaoTerm(scaled, 1, 5, 3), wangMaoTerm(steps, 1, 5, 3)));
    const still = steps.map((one) => ({ ...one, learningRate: 0 }));
    assert.equal(neuTerm(still, 1, 5), 0);
    assert.equal(wangMaoTerm(still, 1, 5, 3), 0);
  }));
});

Deno.test("the direct form is at most the 2R² form wherever E‖g − ḡ(W+ξ)‖² ≤ 2(V + Γ)", () => {
  fc.assert(fc.property(path, fc.double({ min: 0, max: 2, noNaN: true }), (steps, share) => {
    const direct = steps.map((one) => ({
      ...one,
      distance: share * (one.variance + one.sensitivity),
    }));
    assert.ok(directTerm(direct, 0.5, 7) <= neuTerm(steps, 0.5, 7) * (1 + 1e-12));
  }));
});

Deno.test("the log form is at most the linear one, and tends to it as d grows", () => {
  fc.assert(fc.property(path, (steps) => {
    const linear = wangMaoTerm(steps, 1, 5, 10, "linear");
    assert.ok(wangMaoTerm(steps, 1, 5, 10) <= linear * (1 + 1e-12));
    assert.ok(wangMaoTerm(steps, 1, 5, 1e15) >= linear * (1 - 1e-6));
  }));
});

Deno.test("bestTradeOff() is the minimum of A/σ + Bσ²", () => {
  for (const [a, b] of [[1, 1], [0.01, 3], [7, 0.2]] as const) {
    const { sigma, value } = bestTradeOff(a, b);
    const at = (s: number) => a / s + b * s * s;
    assert.ok(close(at(sigma), value));
    assert.ok(at(1.01 * sigma) > value && at(0.99 * sigma) > value);
  }
});

Deno.test("bestSigma() keeps the cap; without any σ within it the smallest stands in, and says so", () => {
  const terms = [0.01, 0.1, 1, 10].map((sigma) => ({
    sigma,
    information: 0.15 / sigma,
    smoothing: 0.017 * sigma ** 2 / (1 + sigma ** 2),
  }));
  const best = bestSigma(terms, 0.017);
  assert.deepEqual([best.sigma, best.capped], [1, true]);
  assert.ok(close(best.bound, 0.15 + 0.0085));
  const trap = bestSigma(terms, 0.017, 1);
  assert.equal(trap.sigma, 10);
  const none = bestSigma(terms, 1e-9);
  assert.deepEqual([none.sigma, none.capped], [0.01, false]);
});

Deno.test("Δ is the absolute difference of expectations", () => {
  const noise = [0.3, -0.3, 0.1, -0.1].map((shift) => ({
    population: 1 + shift,
    populationSmoothed: 1,
    empirical: 1,
    empiricalSmoothed: 1,
  }));
  assert.ok(smoothingTerm(noise) < 1e-15);
});

Deno.test("bounds refuse arguments out of range, by name", () => {
  const ok = { learningRate: 0.1, sigma: 1, variance: 1, sensitivity: 1 };
  const throws = (call: () => unknown, message: RegExp) =>
    assert.throws(call, { name: "RangeError", message });
  throws(() => neuTerm([ok], NaN, 5), /R must be positive, not NaN/);
  throws(() => neuTerm([ok], 1, 0), /n must be an integer >= 1, not 0/);
  throws(() => neuTerm([{ ...ok, sigma: 0 }], 1, 5), /sigma of step 0 must be positive, not 0/);
  throws(() => neuTerm([ok, { ...ok, variance: -1 }], 1, 5), /variance of step 1 .* not -1/);
  throws(() => wangMaoTerm([ok], 1, 5, 0.5), /d must be an integer >= 1, not 0.5/);
  throws(() => bestSigma([], 1), /no σ/);
  throws(() => bestSigma([{ sigma: 1, information: NaN, smoothing: 0 }], 1), /terms must be >= 0/);
  throws(() => smoothingTerm([]), /no runs/);
  throws(() => bestTradeOff(0, 1), /must be positive/);
});
