import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { fitGeneralizedPareto } from "./fit_generalized_pareto.ts";
import { peaksOverThreshold } from "./peaks_over_threshold.ts";

/** Generalised Pareto numbers of scale 1 by inversion. */
function draws(n: number, shape: number, ...path: (string | number)[]): Float64Array {
  const s = stream("generalised Pareto test", n, shape, ...path);
  return Float64Array.from({ length: n }, () => {
    const u = s.uniform();
    return shape === 0 ? -Math.log(u) : (u ** -shape - 1) / shape;
  });
}

function likelihood(y: Float64Array, shape: number, scale: number): number {
  return y.reduce((sum, v) =>
    sum - Math.log(scale) -
    (Math.abs(shape) < 1e-12 ? v / scale : (1 + 1 / shape) * Math.log1p(shape * v / scale)), 0);
}

/** The highest likelihood over a grid of ξ/σ in units of the median, by the best ξ for each: another way to look. */
function best(y: Float64Array): number {
  const middle = y.toSorted()[y.length >> 1]!;
  let most = -Infinity;
  for (let k = -600; k <= 2000; k++) {
    const theta = Math.sinh(k / 40) / middle;
    const shape = y.reduce((sum, v) => sum + Math.log1p(theta * v), 0) / y.length;
    if (shape > -1 && theta !== 0) most = Math.max(most, likelihood(y, shape, shape / theta));
  }
  return most;
}

Deno.test("fitGeneralizedPareto() finds the maximum for laws without a mean, and its error", () => {
  for (
    const [shape, n] of [[2, 2000], [2.5, 1000], [3, 200], [4, 50], [8, 300], [-0.3, 400]] as const
  ) {
    const y = draws(n, shape, "heavy");
    const fit = fitGeneralizedPareto(y);
    assert(fit.converged);
    assert(likelihood(y, fit.shape, fit.scale) > best(y) - 1e-3, `ξ = ${shape}`);
    // A false alarm in 8e-11, were the estimate normal.
    assert(Math.abs(fit.shape - shape) < 6.5 * fit.shapeError, `${fit.shape} ± ${fit.shapeError}`);
  }
});

Deno.test("fitGeneralizedPareto() refuses an atom at 0 that leaves no maximum, and takes rounded values", () => {
  const exponential = draws(30, 0, "atom");
  const atom = Float64Array.of(...new Float64Array(20), ...exponential);
  assert.throws(() => fitGeneralizedPareto(atom), /20 of 50 excesses are 0; the likelihood has no/);
  const rounded = draws(400, 0, "rounded").map((v) => Math.round(v * 20) / 20);
  const fit = fitGeneralizedPareto(rounded);
  assert(rounded.includes(0) && fit.converged && Math.abs(fit.shape) < 6.5 * fit.shapeError);
});

Deno.test("fitGeneralizedPareto() says that the edge ξ = −1 is no estimate, and knows errors below −½", () => {
  const uniform = Float64Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
  const fit = fitGeneralizedPareto(uniform);
  assert.equal(fit.shape, -1);
  assert(!fit.converged && Number.isNaN(fit.shapeError));
  const short = fitGeneralizedPareto(draws(3000, -0.7, "short"));
  assert(short.converged && Math.abs(short.shape + 0.7) < 6.5 * short.shapeError);
  // Faster than 1/√n, where the end of the law is found: half of what the formula would say, at least.
  assert(short.shapeError > 1e-3 && short.shapeError < 0.02);
});

Deno.test("fitGeneralizedPareto() is equivariant to scale, and blind to order and to duplicates", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(-0.4, 0, 0.7, 2, 4),
      fc.integer({ min: -900, max: 900 }),
      (shape, exponent) => {
        const y = draws(80, shape, "equivariance");
        const fit = fitGeneralizedPareto(y);
        const scaled = fitGeneralizedPareto(y.map((v) => v * 2 ** exponent));
        assert(Math.abs(scaled.shape - fit.shape) < 1e-9);
        assert(Math.abs(scaled.scale / 2 ** exponent / fit.scale - 1) < 1e-9);
        const twice = fitGeneralizedPareto(Float64Array.of(...y.toReversed(), ...y));
        assert(Math.abs(twice.shape - fit.shape) < 1e-6);
        // The profile of a light tail is not symmetric: twice the sample shrinks it by more than √2 or less.
        if (fit.shape >= 0) {
          assert(Math.abs(twice.shapeError * Math.SQRT2 / fit.shapeError - 1) < 1e-5);
        }
      },
    ),
    { numRuns: 20, seed: 5 },
  );
});

Deno.test("peaksOverThreshold() passes the heavy fit on", () => {
  const fit = peaksOverThreshold(draws(2000, 3, "peaks"), 500);
  assert(fit.converged && Math.abs(fit.shape - 3) < 6.5 * fit.shapeError);
});
