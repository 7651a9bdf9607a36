/** What the fits of a stable law do not see, or follow: duplicates beside mirror, shift, scale and order (fit_likelihood_test). */
import assert from "node:assert/strict";
import fc from "fast-check";
import { stable } from "../../../random/stable.ts";
import { stream } from "../../../random/stream.ts";
import { sampleQuantile } from "./check_sample.ts";
import { fitStableCharacteristicFunction } from "./fit_characteristic_function.ts";
import { fitStableLikelihood } from "./fit_likelihood.ts";
import { fitStableQuantiles } from "./fit_quantiles.ts";
import { stableFromQuantiles } from "./from_quantiles.ts";

const sample = fc.record({
  alpha: fc.double({ min: 0.6, max: 2, noNaN: true }),
  beta: fc.double({ min: -1, max: 1, noNaN: true }),
  seed: fc.nat(),
}).map(({ alpha, beta, seed }) => {
  const s = stream("stable symmetries", seed);
  return Float64Array.from({ length: 150 }, () => stable(s, { alpha, beta }));
});
const twice = (x: Float64Array): Float64Array => Float64Array.of(...x, ...x.toReversed());
const near = (a: number, b: number, tolerance: number, what: string) =>
  assert(Math.abs(a - b) <= tolerance, `${what}: ${a}, ${b}`);

Deno.test("stableFromQuantiles() follows mirror, shift and scale", () => {
  const gaps = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), {
    minLength: 5,
    maxLength: 5,
  });
  fc.assert(
    fc.property(gaps, fc.integer({ min: -300, max: 300 }), (steps, e) => {
      let sum = -5;
      const q = steps.map((step) => sum += step);
      const found = stableFromQuantiles(q);
      const mirror = stableFromQuantiles(q.map((v) => -v).reverse());
      near(mirror.alpha, found.alpha, 1e-8, "mirror");
      near(mirror.beta, -found.beta, 1e-8, "mirror");
      near(mirror.location, -found.location, 1e-7 * found.scale, "mirror");
      const scaled = stableFromQuantiles(q.map((v) => v * 2 ** e));
      near(scaled.alpha, found.alpha, 1e-8, "scale");
      near(scaled.scale / 2 ** e, found.scale, 1e-8 * found.scale, "scale");
      const moved = stableFromQuantiles(q.map((v) => v + 1024));
      near(moved.alpha, found.alpha, 1e-7, "shift");
      near(moved.location - 1024, found.location, 1e-6 * found.scale, "shift");
    }),
    { seed: 161, numRuns: 60 },
  );
});

Deno.test("fitStableCharacteristicFunction() is that of the sample for twice the sample, with errors by √2 smaller", () => {
  fc.assert(
    fc.property(sample, (x) => {
      const one = fitStableCharacteristicFunction(x);
      const two = fitStableCharacteristicFunction(twice(x));
      // Where its passes do not come to rest, they end where the quantiles of the start led them.
      if (!one.converged || !two.converged) return;
      for (const name of ["alpha", "beta", "scale", "location"] as const) {
        near(two[name], one[name], 1e-6 * Math.max(1, one.scale), name);
        const [small, large] = [two.standardErrors[name], one.standardErrors[name]];
        if (Number.isFinite(large)) near(small * Math.SQRT2 / large, 1, 1e-4, `error of ${name}`);
      }
    }),
    { seed: 162, numRuns: 25 },
  );
});

Deno.test("fitStableQuantiles() of twice the sample has quantiles between the same values", () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (x, p) => {
      // What is linear between values becomes a step with short slopes: at most half a gap away.
      const sorted = x.toSorted();
      const doubled = twice(x).sort();
      const i = Math.min(sorted.length - 2, Math.max(0, Math.floor(p * sorted.length - 0.5)));
      const gap = sorted[i + 1]! - sorted[i]!;
      near(sampleQuantile(doubled, p), sampleQuantile(sorted, p), gap / 2 * (1 + 1e-9), `${p}`);
    }),
    { seed: 163, numRuns: 100 },
  );
  // Half a gap of 5,000 values is far within the error of a quantile, and so is the fit.
  for (const alpha of [0.8, 1.3, 1.8]) {
    const s = stream("stable symmetries", "large", alpha);
    const x = Float64Array.from({ length: 5000 }, () => stable(s, { alpha, beta: 0.4 }));
    const one = fitStableQuantiles(x);
    const two = fitStableQuantiles(twice(x));
    for (const name of ["alpha", "beta", "scale", "location"] as const) {
      near(two[name], one[name], 0.3 * one.standardErrors[name], name);
      near(two.standardErrors[name] * Math.SQRT2 / one.standardErrors[name], 1, 0.05, name);
    }
  }
});

Deno.test("fitStableLikelihood() of twice the sample has twice the log-likelihood", () => {
  fc.assert(
    fc.property(sample, (x) => {
      const one = fitStableLikelihood(x);
      const two = fitStableLikelihood(twice(x));
      assert.equal(two.converged, one.converged);
      if (!one.converged) return;
      // Of either, a further step would raise the log-likelihood by less than 10⁻².
      near(two.logLikelihood, 2 * one.logLikelihood, 0.03, "log-likelihood");
      near(two.alpha, one.alpha, 0.15 * (one.standardErrors.alpha || 0.1), "alpha");
      near(two.scale / one.scale, 1, 0.02, "scale");
    }),
    { seed: 164, numRuns: 5 },
  );
});
