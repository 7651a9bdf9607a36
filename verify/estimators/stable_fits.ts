/** Fits of a stable law: bias of α̂ over a grid. @module */
import { stable, type Stream } from "../../src/random/mod.ts";
import {
  fitStableCharacteristicFunction,
  fitStableLikelihood,
  fitStableQuantiles,
  type StableFit,
} from "../../src/stats/stable/mod.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

/** Sample sizes: the larger one in full runs only. */
const SIZES = [300, 1000] as const;
/** Replicates of a full run for one of a quick run. */
const FULL = 4;
const GRID = [[1.2, 0], [1.5, 0.5], [1.8, 0]] as const;

/**
 * @param tolerance bias of α̂ that is right at n = 1000, twice of that at n = 300; all three are consistent, with a bias of order 1/n
 * @param quick replicates of a quick run
 * @param seconds of one fit
 */
function planOf(
  estimator: string,
  module: string,
  fit: (x: Float64Array) => StableFit,
  tolerance: number,
  quick: number,
  seconds: number,
): EstimatorPlan<EstimatorSubject> {
  return {
    estimator,
    modules: [import.meta.resolve(`../../src/stats/stable/fit/${module}.ts`)],
    subject: { estimate: (sample) => fit(sample).alpha },
    checks: SIZES.flatMap((n) =>
      GRID.map(([alpha, beta]) =>
        biasCheck({
          law: `α=${alpha},β=${beta}`,
          n,
          draw: (s: Stream, out) => out.forEach((_, i) => out[i] = stable(s, { alpha, beta })),
          truth: alpha,
          tolerance: tolerance * (n === 300 ? 2 : 1),
          fullOnly: n === 1000,
          replicates: { quick, full: FULL * quick },
          cost: { quick: quick * seconds, full: FULL * quick * seconds * n / 300 },
          x: alpha,
          series: `n = ${n}`,
        })
      )
    ),
    faults: [
      {
        id: "variance-for-scale",
        what: "every value is replaced by its signed square root",
        subject: {
          estimate: (x) => fit(x.map((v) => Math.sign(v) * Math.sqrt(Math.abs(v)))).alpha,
        },
      },
    ],
  };
}

/** What is checked of `fitStableQuantiles` (McCulloch). */
export const stableQuantileFitPlan = planOf(
  "fitStableQuantiles",
  "fit_quantiles",
  fitStableQuantiles,
  0.03,
  200,
  0.007,
);

/** What is checked of `fitStableCharacteristicFunction` (Koutrouvelis). */
export const stableCharacteristicFitPlan = planOf(
  "fitStableCharacteristicFunction",
  "fit_characteristic_function",
  fitStableCharacteristicFunction,
  0.02,
  400,
  0.0025,
);

/** What is checked of `fitStableLikelihood`. */
export const stableLikelihoodFitPlan = planOf(
  "fitStableLikelihood",
  "fit_likelihood",
  fitStableLikelihood,
  0.02,
  40,
  0.06,
);
