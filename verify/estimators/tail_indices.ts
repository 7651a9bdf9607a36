/** Extreme value indices and power laws on Pareto samples. @module */
import type { Stream } from "../../src/random/stream.ts";
import { dekkersEinmahlDeHaan } from "../../src/stats/tail/dekkers_einmahl_de_haan.ts";
import { fitGeneralizedPareto } from "../../src/stats/tail/fit_generalized_pareto.ts";
import { fitPowerLaw } from "../../src/stats/tail/power_law/fit_power_law.ts";
import { peaksOverThreshold } from "../../src/stats/tail/peaks_over_threshold.ts";
import { pickands } from "../../src/stats/tail/pickands.ts";
import { powerLawPValue } from "../../src/stats/tail/power_law/power_law_p_value.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { generalizedPareto, pareto } from "../laws/laws.ts";

type Subject = EstimatorSubject & IntervalSubject;

/** An estimate of ξ = 1/α with its standard error. */
type Fit = (sample: Float64Array) => { readonly shape: number; readonly error: number };

const subjectOf = (fit: Fit): Subject => ({
  estimate: (sample) => fit(sample).shape,
  interval(sample) {
    const { shape, error } = fit(sample);
    return [shape - 1.959964 * error, shape + 1.959964 * error];
  },
});

/** Bias and coverage of ξ̂ at two indices; `bias` and `coverage` are what the limit law leaves at this n. */
function shapeChecks(
  n: number,
  bias: number,
  coverage: readonly [number, number],
  seconds: number,
): Check<Subject>[] {
  return [1, 2].flatMap((alpha): Check<Subject>[] => {
    const replicates = { quick: 400, full: 4000 };
    const cost = { quick: 400 * seconds, full: 4000 * seconds };
    const common = { law: `Pareto,α=${alpha}`, n, draw: pareto(alpha), replicates, cost };
    return [
      biasCheck({
        ...common,
        truth: 1 / alpha,
        tolerance: bias,
        x: 1 / alpha,
        series: `n = ${n}`,
      }),
      coverageCheck({ ...common, truth: 1 / alpha, confidence: 0.95, allowed: coverage }),
    ];
  });
}

function planOf(
  estimator: string,
  module: string,
  fit: Fit,
  checks: Check<Subject>[],
): EstimatorPlan<Subject> {
  return {
    estimator,
    modules: [import.meta.resolve(`../../src/stats/tail/${module}.ts`)],
    subject: subjectOf(fit),
    checks,
    faults: [
      {
        id: "alpha-for-shape",
        what: "1/ξ̂ is returned, and its sign is wrong",
        subject: subjectOf((x) => ({ shape: -1 / fit(x).shape, error: fit(x).error })),
      },
      {
        id: "error-halved",
        what: "the standard error is half as large",
        subject: subjectOf((x) => ({ shape: fit(x).shape, error: fit(x).error / 2 })),
      },
    ],
  };
}

/** What is checked of `pickands`: 4 × 250 of 2000 values. */
export const pickandsPlan = planOf(
  "pickands",
  "pickands",
  (x) => {
    const { shape, standardError } = pickands(x, 250);
    return { shape, error: standardError };
  },
  shapeChecks(2000, 0.03, [0.92, 0.97], 3e-4),
);

/** What is checked of `dekkersEinmahlDeHaan`: the upper 300 of 2000 values. */
export const dekkersEinmahlDeHaanPlan = planOf(
  "dekkersEinmahlDeHaan",
  "dekkers_einmahl_de_haan",
  (x) => {
    const { shape, standardError } = dekkersEinmahlDeHaan(x, 300);
    return { shape, error: standardError };
  },
  shapeChecks(2000, 0.03, [0.92, 0.97], 3e-4),
);

/** What is checked of `peaksOverThreshold`: the excesses of Pareto samples are exactly generalised Pareto. */
export const peaksOverThresholdPlan = planOf(
  "peaksOverThreshold",
  "peaks_over_threshold",
  (x) => {
    const { shape, shapeError } = peaksOverThreshold(x, 300);
    return { shape, error: shapeError };
  },
  shapeChecks(2000, 0.03, [0.92, 0.97], 1.5e-3),
);

/** Shapes at which the generalised Pareto fit is certified: from where its errors are known to laws without any moment. */
const SHAPES = [-0.4, 0, 1, 2, 4] as const;

/** Bias and coverage of ξ̂ from whole samples of n excesses. */
function generalizedParetoChecks(n: number, seconds: number): Check<Subject>[] {
  return SHAPES.flatMap((shape): Check<Subject>[] => {
    const replicates = { quick: 400, full: 4000 };
    const common = {
      law: `GPD,ξ=${shape}`,
      n,
      draw: generalizedPareto(shape),
      truth: shape,
      replicates,
      cost: { quick: 400 * seconds, full: 4000 * seconds },
    };
    return [
      biasCheck({
        ...common,
        // Of order (1 + ξ)/n times a small number.
        tolerance: 0.02 * (1 + Math.max(0, shape)),
        x: shape,
        series: `n = ${n}`,
      }),
      coverageCheck({ ...common, confidence: 0.95, allowed: [0.91, 0.97] }),
    ];
  });
}

/** What is checked of `fitGeneralizedPareto`. */
export const generalizedParetoPlan = planOf(
  "fitGeneralizedPareto",
  "fit_generalized_pareto",
  (x) => {
    const { shape, shapeError } = fitGeneralizedPareto(x);
    return { shape, error: shapeError };
  },
  generalizedParetoChecks(500, 2.5e-3),
);

/** The exponent's reciprocal is unbiased where x_min is known: a mean of exponentials. */
const known = (x: Float64Array) => fitPowerLaw(x, { xMin: Math.min(...x) });

/** What is checked of `fitPowerLaw`. */
export const powerLawPlan: EstimatorPlan<Subject> = {
  estimator: "fitPowerLaw",
  modules: [import.meta.resolve("../../src/stats/tail/power_law/fit_power_law.ts")],
  subject: {
    estimate: (x) => fitPowerLaw(x).exponent - 1,
    interval(x) {
      const { exponent, standardError } = known(x);
      return [exponent - 1 - 1.96 * standardError, exponent - 1 + 1.96 * standardError];
    },
  },
  checks: [1, 2.5].flatMap((alpha): Check<Subject>[] => [
    biasCheck({
      law: `Pareto,α=${alpha},x_min-searched`,
      n: 500,
      draw: pareto(alpha),
      truth: alpha,
      // The search for x_min leaves part of the sample out, and favours fits by chance.
      tolerance: 0.03 * alpha,
      replicates: { quick: 200, full: 2000 },
      cost: { quick: 0.4, full: 4 },
      x: alpha,
      series: "n = 500, x_min searched",
    }),
    coverageCheck({
      law: `Pareto,α=${alpha},x_min-known`,
      n: 500,
      draw: pareto(alpha),
      truth: alpha,
      confidence: 0.95,
      allowed: [0.935, 0.965],
      replicates: { quick: 3000, full: 20_000 },
      cost: { quick: 0.3, full: 2 },
    }),
  ]),
  faults: [{
    id: "exponent-for-index",
    what: "the density's exponent is taken for the index of the tail",
    subject: {
      estimate: (x) => fitPowerLaw(x).exponent,
      interval(x) {
        const { exponent, standardError } = known(x);
        return [exponent - 1.96 * standardError, exponent + 1.96 * standardError];
      },
    },
  }],
};

/** The p-value, with other synthetic samples for every sample. */
const simulated = (x: Float64Array, random: Stream) =>
  powerLawPValue(x, fitPowerLaw(x), { stream: random.child(random.bits()), resamples: 19 });

/** What is checked of `powerLawPValue`: the whole procedure is simulated, so that p-values are right on power laws. */
export const powerLawPValuePlan: EstimatorPlan<TestSubject> = {
  estimator: "powerLawPValue",
  modules: [import.meta.resolve("../../src/stats/tail/power_law/power_law_p_value.ts")],
  subject: {
    pValue: (x, stream) => simulated(x, stream),
  },
  checks: [
    sizeCheck({
      n: 100,
      law: "Pareto,α=1.5,19-resamples",
      draw: pareto(1.5),
      levels: [0.05, 0.2],
      // The parametric bootstrap is right to order 1/√n.
      tolerance: 0.3,
      distance: 0.1,
      conservative: true,
      replicates: { quick: 1000, full: 8000 },
      cost: { quick: 2.5, full: 20 },
    }),
  ],
  faults: [{
    id: "third",
    what: "p-values a third as large",
    subject: { pValue: (x, stream) => simulated(x, stream) / 3 },
  }],
};
