/** The traps of evaluating a bound on generalisation, as they are found in public code and in hasty readings. @module */
import { bestSigma, type BoundTerms } from "../../src/bounds/best_sigma.ts";
import { type GradientMoments, gradientTrace } from "../../src/bounds/minibatch_variance.ts";
import type { SmoothedRisks } from "../../src/bounds/smoothing.ts";
import type { BoundTestBed } from "../../src/bounds/test_bed.ts";
import type { BumpTask } from "../../src/bounds/bump_loss.ts";

/** Mean of absolute values for Δ, the absolute value of a mean: Monte Carlo noise alone makes it large. */
export function meanOfAbsolutes(runs: readonly SmoothedRisks[]): number {
  const changes = runs.map((one) =>
    Math.abs(one.population - one.populationSmoothed - (one.empirical - one.empiricalSmoothed))
  );
  return changes.reduce((sum, change) => sum + change, 0) / runs.length;
}

/** The smallest bound of all σ, whatever Δ is. */
export const uncapped = (terms: readonly BoundTerms[], gap: number) =>
  bestSigma(terms, gap, Number.MAX_VALUE);

/** Variance about the training set's own mean: what a minibatch can tell of itself. */
export const aboutOwnMean = (set: GradientMoments, _: Float32Array, batchSize: number) =>
  gradientTrace(set) / batchSize;

/** The trace of the empirical Hessian where the difference to the population's is meant. */
export const empiricalFlatness = (_: number, empirical: number, steps: number, sigma: number) =>
  steps * sigma ** 2 / 2 * Math.abs(empirical);

/** R as the whole range of the loss. */
export const wholeRange = (bed: (task: BumpTask) => BoundTestBed) => (task: BumpTask) => ({
  ...bed(task),
  range: 2 * bed(task).range,
});

const distance = (w: Float64Array, z: Float64Array) =>
  w.reduce((sum, x, j) => sum + (x - z[j]!) ** 2, 0);

/** The loss ‖w − z‖²/2: its Hessian is free of data, so that Δ is 0 at every σ, and it is not bounded. */
export const quadraticBed = (range: number) => (task: BumpTask): BoundTestBed => {
  const { dimension: d, spread } = task;
  return {
    ...task,
    range,
    loss: (w, z, u) => (distance(w, z) + d * u) / 2,
    risk: (w, u) => (distance(w, new Float64Array(d)) + d * (spread + u)) / 2,
    gradient(w, z, out) {
      for (let j = 0; j < d; j++) out[j] = w[j]! - z[j]!;
      return out;
    },
    populationGradient(w, out) {
      out.set(w);
      return out;
    },
  };
};
