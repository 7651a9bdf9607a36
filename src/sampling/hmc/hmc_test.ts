import assert from "node:assert/strict";
import { fillNormal } from "../../random/normal.ts";
import { stream } from "../../random/stream.ts";
import { matrix } from "../../stats/linear_algebra/matrix.ts";
import { gaussianEnergy } from "../energies/gaussian_energy.ts";
import { linearPosterior } from "../energies/linear_posterior.ts";
import { hmc } from "./hmc.ts";

Deno.test("hmc() finds the exact posterior of a linear model", () => {
  const d = 5;
  const x = matrix(30, d, fillNormal(stream("hmc", "x"), new Float64Array(30 * d)));
  const y = fillNormal(stream("hmc", "y"), new Float64Array(30));
  const { precision, covariance, mean } = linearPosterior(x, y);
  // 20 runs apart: means and second moments within 6 standard errors over runs (t, 19 degrees: 9e-6 each, 25 of them).
  const runs = Array.from({ length: 20 }, (_, run) =>
    hmc(gaussianEnergy(precision, mean), {
      start: new Float64Array(d),
      warmup: 200,
      samples: 1000,
      length: 0.4,
    }, stream("hmc", run)));
  const over = (f: (row: Float64Array) => number) => {
    const means = runs.map(({ states }) => {
      let sum = 0;
      for (let k = 0; k < states.rows; k++) sum += f(states.values.subarray(k * d, k * d + d));
      return sum / states.rows;
    });
    const centre = means.reduce((a, b) => a + b) / means.length;
    const squares = means.reduce((sum, one) => sum + (one - centre) ** 2, 0);
    return { centre, error: Math.sqrt(squares / 19 / 20) };
  };
  for (let i = 0; i < d; i++) {
    const { centre, error } = over((row) => row[i]!);
    assert(Math.abs(centre - mean[i]!) < 6 * error);
    for (let j = 0; j <= i; j++) {
      const product = over((row) => (row[i]! - mean[i]!) * (row[j]! - mean[j]!));
      assert(Math.abs(product.centre - covariance.values[i * d + j]!) < 6 * product.error);
      if (i === j) assert(product.error < 0.1 * covariance.values[i * d + j]!, "no power");
    }
  }
  for (const { accepted, stepSize } of runs) {
    assert(accepted > 0.5 && accepted < 0.9, `accepted ${accepted} at ${stepSize}`);
  }
});

Deno.test("hmc() counts its gradients and refuses settings that are out of range", () => {
  const energy = gaussianEnergy(matrix(1, 1, Float64Array.of(1)));
  const settings = { start: Float64Array.of(0), warmup: 0, samples: 10, length: 1e-9 };
  // One leapfrog step a trajectory, one gradient to begin with, and those of the first step size.
  const { evaluations } = hmc(energy, settings, stream("hmc", "count"));
  assert(evaluations >= 10 + 1 + 2 && evaluations < 10 + 1 + 100);
  const run = (changed: object) => hmc(energy, { ...settings, ...changed }, stream("hmc"));
  assert.throws(() => run({ start: new Float64Array(2) }), /start has 2 entries, not 1/);
  assert.throws(() => run({ samples: 0 }), /warmup and samples must be counts, not 0 and 0/);
  assert.throws(() => run({ length: 0 }), /length must be positive/);
});
