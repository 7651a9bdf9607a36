import assert from "node:assert/strict";
import { fillNormal } from "../random/normal.ts";
import { stream } from "../random/stream.ts";
import { directTerm, neuTerm } from "./neu.ts";
import { onePassPath, type OnePassPlan } from "./one_pass_path.ts";
import { smoothingTerm } from "./smoothing.ts";
import { bumpBed } from "./test_bed.ts";

const BED = bumpBed({ dimension: 2, spread: 1 });
const PLAN: OnePassPlan = {
  examples: 12,
  learningRate: 0.5,
  runs: 400,
  start: Float64Array.of(2, 0),
  sigmas: [1e-4, 0.1, 1, 100],
};
const SOURCE = () => stream("one-pass path", 1);
const PATH = onePassPath(BED, PLAN, SOURCE());

/** The same statistics the other way round: step by step over all runs. */
function byStep(t: number, sigma: number) {
  const { runs, examples: n } = PLAN;
  const z = fillNormal(SOURCE().child("examples"), new Float64Array(runs * n * 2));
  const noise = fillNormal(SOURCE().child("virtual noise"), new Float64Array(runs * n * 2));
  const out = () => new Float64Array(2);
  const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    (a[0]! - b[0]!) ** 2 + (a[1]! - b[1]!) ** 2;
  const at = Array.from({ length: runs }, (_, r) => {
    const w = Float64Array.of(2, 0);
    const of = (values: Float64Array, k: number) =>
      values.subarray((r * n + k) * 2, (r * n + k) * 2 + 2);
    for (let k = 0; k < t; k++) {
      const g = BED.gradient(w, of(z, k), out());
      w.forEach((x, j) => w[j] = x - PLAN.learningRate * g[j]!);
    }
    const g = BED.gradient(w, of(z, t), out());
    const moved = w.map((x, j) => x + sigma * Math.sqrt(t) * of(noise, t)[j]!);
    const [mean, movedMean] = [w, moved].map((x) => BED.populationGradient(x, out()));
    return {
      g,
      variance: distance(g, mean!),
      sensitivity: distance(mean!, movedMean!),
      distance: distance(g, movedMean!),
    };
  });
  const mean = (read: (one: typeof at[0]) => number) =>
    at.reduce((sum, one) => sum + read(one), 0) / runs;
  const centre = [0, 1].map((j) => mean(({ g }) => g[j]!));
  return {
    variance: mean((one) => one.variance),
    sensitivity: mean((one) => one.sensitivity),
    distance: mean((one) => one.distance),
    pathVariance: mean(({ g }) => distance(g, centre)) * runs / (runs - 1),
  };
}

Deno.test("onePassPath() measures what its definitions say, computed another way", () => {
  PLAN.sigmas.forEach((sigma, k) => {
    for (const t of [0, 1, 5, 11]) {
      const expected = byStep(t, sigma);
      const found = {
        variance: PATH.variance[t]!,
        sensitivity: PATH.sensitivity[k]![t]!,
        distance: PATH.distance[k]![t]!,
        pathVariance: PATH.pathVariance[t]!,
      };
      for (const name of ["variance", "sensitivity", "distance", "pathVariance"] as const) {
        assert.ok(Math.abs(found[name] - expected[name]) < 1e-12, `${name} at ${t}, σ = ${sigma}`);
      }
    }
  });
});

Deno.test("before the first step there is no noise, and V is at most V′", () => {
  for (const sensitivity of PATH.sensitivity) assert.equal(sensitivity[0], 0);
  assert.deepEqual(PATH.distance.map((one) => one[0]), PLAN.sigmas.map(() => PATH.variance[0]));
  // V′ − V is the variance of ḡ(W) over paths; both are within Monte Carlo error of 400 runs.
  PATH.variance.forEach((v, t) => assert.ok(PATH.pathVariance[t]! > 0.8 * v));
});

Deno.test("Δ → 0 as σ → 0 and Δ → |gen| as σ → ∞: the term alone is no bound to be minimised", () => {
  const gap = PATH.risks[0]!.reduce((sum, one) => sum + one.population - one.empirical, 0) / 400;
  const delta = PATH.risks.map(smoothingTerm);
  assert.ok(delta[0]! < 1e-6);
  assert.ok(Math.abs(delta[3]! / Math.abs(gap) - 1) < 0.01);
});

Deno.test("the bound lies above |gen| at every σ, the direct form below the 2R² form", () => {
  const gap = PATH.risks[0]!.reduce((sum, one) => sum + one.population - one.empirical, 0) / 400;
  PLAN.sigmas.forEach((sigma, k) => {
    const path = [...PATH.variance].map((variance, t) => ({
      learningRate: PLAN.learningRate,
      sigma,
      variance,
      sensitivity: PATH.sensitivity[k]![t]!,
      distance: PATH.distance[k]![t]!,
    }));
    const first = neuTerm(path, BED.range, PLAN.examples);
    assert.ok(first + smoothingTerm(PATH.risks[k]!) > Math.abs(gap), `σ = ${sigma}`);
    assert.ok(directTerm(path, BED.range, PLAN.examples) <= first);
  });
});

Deno.test("onePassPath() refuses numbers out of range", () => {
  const throws = (change: Partial<OnePassPlan>, message: RegExp) =>
    assert.throws(() => onePassPath(BED, { ...PLAN, ...change }, SOURCE()), {
      name: "RangeError",
      message,
    });
  throws({ runs: 1 }, /runs .* not 1/);
  throws({ examples: 0.5 }, /examples .* not 0.5/);
  throws({ learningRate: -1 }, /learningRate .* not -1/);
  throws({ start: new Float64Array(3) }, /3 entries, not 2/);
  throws({ sigmas: [1, 0] }, /not 0/);
});
