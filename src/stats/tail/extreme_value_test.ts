import assert from "node:assert/strict";
import fc from "fast-check";
import { stream } from "../../random/stream.ts";
import { chiSquareSurvival } from "../special/chi_square_survival.ts";
import { dekkersEinmahlDeHaan } from "./dekkers_einmahl_de_haan.ts";
import reference from "./fixtures/reference.json" with { type: "json" };
import { gammaUpperQuantile } from "./gamma_quantile.ts";
import { fitGeneralizedPareto } from "./fit_generalized_pareto.ts";
import { fitGeneralizedParetoMoments, generalizedParetoSurvival } from "./generalized_pareto.ts";
import { hill } from "./hill.ts";
import { peaksOverThreshold } from "./peaks_over_threshold.ts";
import { pickands } from "./pickands.ts";

/** Generalised Pareto numbers by inversion. */
function draws(n: number, shape: number, ...path: (string | number)[]): Float64Array {
  const s = stream("extreme value test", ...path);
  return Float64Array.from({ length: n }, () => {
    const u = s.uniform();
    return shape === 0 ? -Math.log(u) : (u ** -shape - 1) / shape;
  });
}

Deno.test("hill() times k/ξ is Gamma(k, 1) on Pareto samples (false alarm 1e-9, by DKW)", () => {
  const [replicates, k] = [2000, 10];
  const cdf = Float64Array.from({ length: replicates }, (_, r) => {
    const pareto = draws(30, 1 / 1.5, "hill", r).map((y) => 1 + y / 1.5);
    return 1 - chiSquareSurvival(2 * k * hill(pareto, k).shape * 1.5, 2 * k);
  }).sort();
  const bound = Math.sqrt(Math.log(2 / 1e-9) / (2 * replicates));
  cdf.forEach((p, i) => assert(Math.abs(p - (i + 0.5) / replicates) < bound, `${p} at ${i}`));
});

Deno.test("hill() covers with exactly its confidence on Pareto samples", () => {
  let covered = 0;
  for (let r = 0; r < 1000; r++) {
    const { interval } = hill(draws(30, 0.5, "coverage", r).map((y) => 1 + y / 2), 12, 0.8);
    if (interval[0] < 2 && 2 < interval[1]) covered++;
  }
  // Binomial(1000, .8) leaves 800 ± 82 less than once in 1e9.
  assert(Math.abs(covered - 800) < 82, `${covered}`);
});

Deno.test("gammaUpperQuantile() inverts the Gamma law", () => {
  const q = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(fc.property(q, fc.integer({ min: 1, max: 500 }), (p, k) => {
    assert(Math.abs(chiSquareSurvival(2 * gammaUpperQuantile(p, k), 2 * k) / p - 1) < 1e-9);
  }));
  assert(Math.abs(gammaUpperQuantile(0.05, 1) + Math.log(0.05)) < 1e-12);
});

Deno.test("hill() and dekkersEinmahlDeHaan() do not change with scale, pickands() neither with shift", () => {
  const data = fc.uniqueArray(fc.double({ min: 0.5, max: 100, noNaN: true }), {
    minLength: 40,
    maxLength: 40,
    comparator: (a, b) => Math.abs(a - b) < 1e-3,
  });
  const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(fc.property(data, factor, (values, c) => {
    const x = Float64Array.from(values);
    const y = x.map((v) => c * v);
    assert(Math.abs(hill(x, 15).shape - hill(y, 15).shape) < 1e-12);
    const [a, b] = [dekkersEinmahlDeHaan(x, 15).shape, dekkersEinmahlDeHaan(y, 15).shape];
    assert(Math.abs(a - b) < 1e-6 * (1 + Math.abs(a)));
    const shifted = pickands(y.map((v) => v + 3), 9).shape;
    assert(Math.abs(pickands(x, 9).shape - shifted) < 1e-8);
  }));
});

Deno.test("every extreme value index is near the truth by its own standard error (false alarm 8e-11, if normal)", () => {
  for (const shape of [-0.3, 0, 0.5, 1]) {
    const x = draws(20_000, shape, "index", shape);
    const shifted = x.map((v) => v + 1 / Math.max(shape, 0.1));
    const within = (name: string, found: number, error: number) =>
      assert(Math.abs(found - shape) < 6.5 * error, `${name}: ${found} ± ${error}, not ${shape}`);
    const p = pickands(x, 1000);
    within("pickands", p.shape, p.standardError);
    const m = dekkersEinmahlDeHaan(shifted, 400);
    // Away from an exact Pareto tail the moment estimator has a bias of its own.
    within("moment", m.shape, m.standardError + 0.02);
    const ml = peaksOverThreshold(x, 2000);
    within("likelihood", ml.shape, ml.shapeError);
    if (shape < 0.5) {
      const moments = peaksOverThreshold(x, 2000, "moments");
      within("moments", moments.shape, moments.shapeError);
    } else {
      const { shapeError } = fitGeneralizedParetoMoments(x);
      assert(Number.isNaN(shapeError) || fitGeneralizedParetoMoments(x).shape < 0.5);
    }
  }
});

Deno.test("fitGeneralizedPareto() finds the likelihood that SciPy finds, or a greater one", () => {
  for (const { y, shape, scale, logLikelihood } of reference.generalizedPareto) {
    const data = Float64Array.from(y);
    const fit = fitGeneralizedPareto(data);
    const found = data.reduce(
      (sum, v) =>
        sum - Math.log(fit.scale) - (1 / fit.shape + 1) * Math.log1p(fit.shape * v / fit.scale),
      0,
    );
    assert(found > logLikelihood - 1e-9, `${found} is below ${logLikelihood}`);
    assert(Math.abs(fit.shape - shape) < 1e-4 && Math.abs(fit.scale - scale) < 1e-3);
  }
});

Deno.test("the standard errors of both generalised Pareto fits are those that replicates show", () => {
  // χ²₁₀₀ leaves [37, 197] twice in 1e9 samples.
  for (const fit of [fitGeneralizedPareto, fitGeneralizedParetoMoments]) {
    let shapes = 0;
    let scales = 0;
    for (let r = 0; r < 100; r++) {
      const found = fit(draws(800, 0.1, "errors", r));
      shapes += ((found.shape - 0.1) / found.shapeError) ** 2;
      scales += ((found.scale - 1) / found.scaleError) ** 2;
    }
    assert(shapes > 37 && shapes < 197, `${fit.name} ${shapes}`);
    assert(scales > 37 && scales < 197, `${fit.name} ${scales}`);
  }
});

Deno.test("generalizedParetoSurvival() runs from 1 down, through the exponential law at shape 0", () => {
  assert.equal(generalizedParetoSurvival(0, 0.3, 2), 1);
  assert.equal(generalizedParetoSurvival(5, -0.5, 2), 0);
  const beside = generalizedParetoSurvival(3, 1e-9, 2);
  assert(Math.abs(generalizedParetoSurvival(3, 0, 2) - beside) < 1e-8);
});

Deno.test("hill(), pickands() and the generalised Pareto fits refuse what they cannot use", () => {
  const x = Float64Array.of(-1, 0, 1, 2, 3);
  assert.throws(() => hill(x, 3), {
    name: "RangeError",
    message: "hill: the 4 largest values must be positive; take a smaller k, or absolute values",
  });
  assert.throws(() => pickands(x, 2), /needs 8 order statistics of a sample of 5/);
  assert.throws(
    () => fitGeneralizedPareto(x),
    /excess 0 is -1; excesses must be finite, 0 or more/,
  );
  assert.throws(() => fitGeneralizedParetoMoments(new Float64Array(9)), /all excesses are 0/);
});
