import assert from "node:assert/strict";
import fc from "fast-check";
import { stable } from "../../../random/stable.ts";
import { stream } from "../../../random/stream.ts";
import { stableQuantile } from "../quantile.ts";
import { fitStableCharacteristicFunction } from "./fit_characteristic_function.ts";
import { fitStableLikelihood } from "./fit_likelihood.ts";
import { fitStableQuantiles } from "./fit_quantiles.ts";
import { stableFromQuantiles } from "./from_quantiles.ts";
import { standardLogDensity } from "./standard_log_density.ts";
import { stableLogPdf } from "../pdf.ts";

const fits = [fitStableQuantiles, fitStableCharacteristicFunction, fitStableLikelihood] as const;
const names = ["alpha", "beta", "scale", "location"] as const;

function sample(n: number, law: Parameters<typeof stable>[1], ...path: (string | number)[]) {
  const s = stream("fit test", ...path);
  return Float64Array.from({ length: n }, () => stable(s, law));
}

Deno.test("stableFromQuantiles() gives McCulloch's example of 1986: alpha 1.48, beta -.22, c .01717, delta .00233", () => {
  const fit = stableFromQuantiles([-0.05413, 0, 0.00533, 0.03354, 0.05309]);
  // His tables round their entries to three digits; he used quantiles of the data to five decimals.
  assert(Math.abs(fit.alpha - 1.48) < 0.01, `alpha ${fit.alpha}`);
  assert(Math.abs(fit.beta + 0.22) < 0.01, `beta ${fit.beta}`);
  assert(Math.abs(fit.scale - 0.01717) < 5e-5, `scale ${fit.scale}`);
  assert(Math.abs(fit.location - 0.00233) < 5e-3, `location ${fit.location}`);
});

Deno.test("stableFromQuantiles() recovers a law from its exact quantiles", () => {
  const law = fc.record({
    alpha: fc.double({ min: 0.5, max: 1.95, noNaN: true }),
    beta: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
    scale: fc.double({ min: 0.1, max: 10, noNaN: true }),
    location: fc.double({ min: -5, max: 5, noNaN: true }),
  });
  fc.assert(
    fc.property(law, (l) => {
      const q = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => stableQuantile(p, l));
      const fit = stableFromQuantiles(q);
      assert(Math.abs(fit.alpha - l.alpha) < 1e-3, `alpha ${fit.alpha} is not ${l.alpha}`);
      // β hardly shows in the quantiles near α = 2.
      const slack = 2e-3 / (2 - l.alpha) + 1e-3;
      assert(Math.abs(fit.beta - l.beta) < slack, `beta ${fit.beta} is not ${l.beta}`);
      assert(Math.abs(fit.scale / l.scale - 1) < 2e-3);
      assert(Math.abs(fit.location - l.location) < 5e-3 * l.scale);
    }),
    { numRuns: 60 },
  );
});

Deno.test("every fit is equivariant to shift, scale and reflection", () => {
  const x = sample(400, { alpha: 1.5, beta: 0.4 }, "equivariance");
  for (const fit of fits) {
    const here = fit(x);
    const moved = fit(x.map((v) => 7 - 3 * v));
    assert(Math.abs(moved.alpha - here.alpha) < 1e-4, fit.name);
    assert(Math.abs(moved.beta + here.beta) < 2e-3, fit.name);
    assert(Math.abs(moved.scale - 3 * here.scale) < 2e-3, fit.name);
    assert(Math.abs(moved.location - (7 - 3 * here.location)) < 4e-3, fit.name);
  }
});

Deno.test("every fit lies within 6.5 of its standard errors of the truth (a false alarm in 8e-11 each, if normal)", () => {
  const laws = [
    { alpha: 1.5, beta: 0.3, scale: 2, location: -1 },
    { alpha: 1, beta: 0.5, scale: 1, location: 0 },
    { alpha: 0.8, beta: -0.4, scale: 0.5, location: 3 },
    { alpha: 1.85, beta: 0, scale: 1, location: 0 },
  ];
  laws.forEach((law, k) => {
    const x = sample(3000, law, "truth", k);
    for (const fit of fits) {
      const found = fit(x);
      for (const name of names) {
        const error = found.standardErrors[name];
        const z = (found[name] - law[name]) / error;
        assert(!(Math.abs(z) > 6.5), `${fit.name}: ${name} ${found[name]} ± ${error}`);
      }
    }
  });
});

Deno.test("the standard errors of every fit are those that replicates show", () => {
  // The sum of 30 squared z-scores is χ²₃₀, which leaves [3.2, 105] twice in 1e9 samples.
  const law = { alpha: 1.4, beta: 0.2, scale: 1, location: 0 };
  for (const fit of fits) {
    const squares = { alpha: 0, beta: 0, scale: 0, location: 0 };
    for (let r = 0; r < 30; r++) {
      const found = fit(sample(400, law, "replicates", r));
      for (const name of names) {
        squares[name] += ((found[name] - law[name]) / found.standardErrors[name]) ** 2;
      }
    }
    for (const name of names) {
      assert(squares[name] > 3.2 && squares[name] < 105, `${fit.name} ${name}: ${squares[name]}`);
    }
  }
});

Deno.test("fitStableLikelihood() finds a likelihood that no neighbour exceeds, and not below the other fits'", () => {
  const x = sample(600, { alpha: 1.3, beta: -0.5, scale: 2, location: 1 }, "maximum");
  const likelihood = (law: Parameters<typeof stableLogPdf>[1]) =>
    x.reduce((sum, v) => sum + stableLogPdf(v, law), 0);
  const best = fitStableLikelihood(x);
  assert(best.converged);
  assert(Math.abs(likelihood(best) - best.logLikelihood) < 1e-5);
  for (const name of names) {
    for (const sign of [-1, 1]) {
      const step = sign * 0.05 * best.standardErrors[name];
      const there = likelihood({ ...best, [name]: best[name] + step });
      assert(there < best.logLikelihood, `${name}: ${there} above ${best.logLikelihood}`);
    }
  }
  for (const other of [fitStableQuantiles(x), fitStableCharacteristicFunction(x)]) {
    assert(likelihood(other) < best.logLikelihood);
  }
});

Deno.test("fitStableLikelihood() says NaN for the errors of alpha and beta on normal data at the edge", () => {
  const x = sample(1000, { alpha: 2, beta: 0 }, "normal", 1);
  const fit = fitStableLikelihood(x);
  assert(fit.alpha > 1.9);
  assert(fit.alpha < 2 || Number.isNaN(fit.standardErrors.alpha));
  assert(fit.alpha < 2 || fit.beta === 0);
  assert(Math.abs(fit.scale - 1) < 6.5 * fit.standardErrors.scale);
});

Deno.test("standardLogDensity() interpolates to 1e-8, whatever the law", () => {
  const law = fc.record({
    alpha: fc.oneof(fc.double({ min: 0.3, max: 2, noNaN: true }), fc.constantFrom(1, 1.0003, 2)),
    beta: fc.double({ min: -0.999, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(law, fc.array(fc.double({ min: -100, max: 100, noNaN: true })), (l, points) => {
      const f = standardLogDensity(l.alpha, l.beta, 1e6);
      for (const x of points) {
        const wanted = stableLogPdf(x, l);
        assert(Math.abs(f(x) - wanted) < 1e-8 * Math.max(1, Math.abs(wanted)), `${f(x)} ${wanted}`);
      }
    }),
    { numRuns: 25 },
  );
});

Deno.test("every fit refuses samples that hold nothing to fit", () => {
  for (const fit of fits) {
    assert.throws(() => fit(new Float64Array(10)), {
      message: `${fit.name}: needs at least 20 values, got 10`,
    });
    assert.throws(() => fit(new Float64Array(30)), /the middle half of the values is one number/);
    const bad = Float64Array.from({ length: 30 }, (_, i) => i === 4 ? NaN : i);
    assert.throws(() => fit(bad), /value 4 is NaN; drop what is not finite first/);
  }
});
