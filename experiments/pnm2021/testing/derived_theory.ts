/** Test only: what a cell of `theory` would hold if simulation met theory but for a small spread. @module */
import { adapnmConstantStep } from "../../../src/optim/theory/constant_gradient.ts";
import { pnmAutocovariance } from "../../../src/optim/theory/pnm_autocovariance.ts";
import { pnmStationaryVariance } from "../../../src/optim/theory/pnm_stationary_variance.ts";
import { B0, B1, NORM } from "../theory/constants.ts";
import type { StabilityRun, TheoryResult } from "../theory/record.ts";
import type { TheorySettings } from "../theory/settings.ts";

/** A deterministic factor in 1 ± 2 %. */
const factor = (seed: number, index: number) => 1 + 0.02 * Math.sin(2 + 5 * seed + 3 * index);

/** The record of a seed. */
export function derivedTheory(settings: TheorySettings, seed: number): TheoryResult {
  const { learningRate, furtherRates, pairs, mapShares, edgeSteps } = settings;
  const runs = (shares: readonly number[]): StabilityRun[] =>
    Array.from({ length: pairs }, (_, pair) => pair).flatMap((pair) =>
      shares.map((share) => ({
        b1: 0.2 * (pair + 1) + 0.001 * seed,
        b0: 0.7 * pair + 0.01 * seed,
        share,
        steps: share < 1 ? edgeSteps : 700,
        end: share < 1 ? 1e-40 : 1.1e6,
      }))
    );
  return {
    variances: [learningRate, ...furtherRates].map((rate, index) => ({
      rate,
      meanSquare: factor(seed, index) *
        pnmStationaryVariance({ b1: B1, b0: B0, step: rate / NORM }),
    })),
    autocovariances: Array.from(
      { length: 8 },
      (_, lag) => factor(seed, lag) * pnmAutocovariance(B1, B0, lag),
    ),
    edge: runs([0.99, 1.01]),
    map: runs(mapShares),
    heavyBall: [0.5, 0.9, 0.99].map((b1, index) => ({
      b1,
      largestDifference: 1e-7 * factor(seed, index),
      largestParameter: 1,
    })),
    adapnmSteps: Array.from({ length: 8 }, (_, index) =>
      Array.from(
        { length: 10 },
        (_, i) => adapnmConstantStep(B1, B0, index + 1) + 1e-7 * factor(seed, i),
      )),
  };
}
