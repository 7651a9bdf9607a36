/** Fits of a stable law: bias of α̂ over a grid, coverage of its standard error. @module */
import { stable } from "../../src/random/stable.ts";
import { fitStableCharacteristicFunction } from "../../src/stats/stable/fit/fit_characteristic_function.ts";
import { fitStableLikelihood } from "../../src/stats/stable/fit/fit_likelihood.ts";
import { fitStableQuantiles } from "../../src/stats/stable/fit/fit_quantiles.ts";
import type { StableFit } from "../../src/stats/stable/fit/stable_fit.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";

/** Sample sizes: the larger one in full runs only. */
const SIZES = [300, 1000] as const;
/** Replicates of a full run for one of a quick run. */
const FULL = 4;
const GRID = [[1.2, 0], [1.5, 0.5], [1.8, 0]] as const;
/** More of the (α, β) plane, in full runs only. */
const MORE = [[0.8, 0], [1, 0.5], [1.2, 0.5], [1.5, -0.5], [1.8, 0.5]] as const;

type Subject = EstimatorSubject & IntervalSubject;

const drawStable = (alpha: number, beta: number): Draw => (s, out) =>
  out.forEach((_, i) => out[i] = stable(s, { alpha, beta }));

const subjectOf = (
  fit: (x: Float64Array) => StableFit,
  errorOf = (error: number) => error,
): Subject => ({
  estimate: (sample) => fit(sample).alpha,
  interval(sample) {
    const { alpha, standardErrors } = fit(sample);
    const half = 1.959964 * errorOf(standardErrors.alpha);
    return [alpha - half, alpha + half];
  },
});

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
): EstimatorPlan<Subject> {
  const cost = (n: number, part = 1) => ({
    quick: part * quick * seconds * n / 300,
    full: part * FULL * quick * seconds * n / 300,
  });
  return {
    estimator,
    modules: [import.meta.resolve(`../../src/stats/stable/fit/${module}.ts`)],
    subject: subjectOf(fit),
    checks: [
      ...SIZES.flatMap((n) =>
        (n === 300 ? [...GRID, ...MORE] : GRID).map(([alpha, beta], i): Check<Subject> =>
          biasCheck({
            law: `α=${alpha},β=${beta}`,
            n,
            draw: drawStable(alpha, beta),
            truth: alpha,
            tolerance: tolerance * (n === 300 ? 2 : 1),
            fullOnly: n === 1000 || i >= GRID.length,
            replicates: { quick, full: FULL * quick },
            cost: cost(n),
            x: alpha,
            series: `n = ${n}`,
          })
        )
      ),
      // Away from the edge α = 2, where no standard error is known.
      coverageCheck({
        law: "α=1.4,β=0.3",
        n: 300,
        draw: drawStable(1.4, 0.3),
        truth: 1.4,
        confidence: 0.95,
        allowed: [0.92, 0.975],
        replicates: { quick, full: FULL * quick },
        // A little less than a bias check, so that faults of the error are found at once.
        cost: cost(300, 0.9),
      }),
    ],
    faults: [
      {
        id: "fifth-trimmed",
        what: "the outer fifth of the sample is left out",
        subject: subjectOf((x) => {
          const cut = Math.floor(x.length / 10);
          return fit(x.toSorted().subarray(cut, x.length - cut));
        }),
      },
      {
        id: "variance-for-error",
        what: "the variance of α̂ is given for its standard error",
        subject: subjectOf(fit, (error) => error * error),
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
