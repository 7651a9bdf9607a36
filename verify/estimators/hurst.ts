/** Hurst exponents and their intervals. @module */
import type { Stream } from "../../src/random/stream.ts";
import { detrendedFluctuation } from "../../src/stats/series/detrended_fluctuation.ts";
import { fractionalGaussianNoise } from "../../src/stats/series/fractional_gaussian_noise.ts";
import { hurstInterval } from "../../src/stats/series/hurst_interval.ts";
import { rescaledRange } from "../../src/stats/series/rescaled_range.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";

type Hurst = EstimatorSubject & IntervalSubject;

/** Values of a series that Hurst exponents are checked on. */
const LENGTH = 512;
const fractional = (hurst: number): Draw => (stream, out) =>
  out.set(fractionalGaussianNoise(hurst, out.length, stream.child(stream.bits()))[0]!);

/** Estimates the exponent of a series. */
type Exponent = (x: Float64Array) => { readonly hurst: number };

/** What a wrong implementation may do to the series. */
function hurstFaults(right: Hurst, exponent: Exponent): EstimatorPlan<Hurst>["faults"] {
  return [
    {
      id: "increments",
      what: "the series is differenced",
      subject: {
        ...right,
        estimate: (x) => exponent(x.map((value, i) => value - (x[i - 1] ?? 0))).hurst,
      },
    },
    {
      id: "profile-for-noise",
      what: "the series is summed once more",
      subject: {
        ...right,
        estimate(x) {
          let sum = 0;
          return exponent(x.map((value) => sum += value)).hurst;
        },
      },
    },
  ];
}

function hurstPlan(
  estimator: string,
  module: string,
  exponent: Exponent,
  tolerances: Readonly<Record<number, number>>,
): EstimatorPlan<Hurst> {
  const interval = (x: Float64Array, level: number, stream: Stream, replicates: number) => {
    const { low, high } = hurstInterval(
      x,
      (y) => exponent(y).hurst,
      stream.child(stream.bits()),
      replicates,
      level,
    );
    return [low, high] as const;
  };
  const right: Hurst = {
    estimate: (x) => exponent(x).hurst,
    interval: (x, level, stream) => interval(x, level, stream, 79),
  };
  return {
    estimator,
    modules: [
      import.meta.resolve(`../../src/stats/series/${module}.ts`),
      import.meta.resolve("../../src/stats/series/hurst_interval.ts"),
    ],
    subject: right,
    checks: [
      ...Object.entries(tolerances).map(([hurst, tolerance]): Check<Hurst> =>
        biasCheck({
          law: `fractional-Gaussian-noise,H=${hurst}`,
          n: LENGTH,
          draw: fractional(Number(hurst)),
          truth: Number(hurst),
          tolerance,
          replicates: { quick: 300, full: 3000 },
          cost: { quick: 0.3, full: 3 },
          x: Number(hurst),
          series: `n = ${LENGTH}`,
        })
      ),
      coverageCheck({
        law: "fractional-Gaussian-noise,H=0.7",
        n: 128,
        draw: fractional(0.7),
        truth: 0.7,
        confidence: 0.95,
        allowed: [0.92, 0.98],
        replicates: { quick: 150, full: 1500 },
        cost: { quick: 2, full: 20 },
      }),
    ],
    faults: hurstFaults(right, exponent),
  };
}

/** What is checked of `rescaledRange`: exact on white noise, with known small biases beside it. */
export const rescaledRangePlan: EstimatorPlan<Hurst> = (() => {
  const plan = hurstPlan("rescaledRange", "rescaled_range", rescaledRange, {
    0.5: 0.01,
    0.7: 0.06,
  });
  return {
    ...plan,
    faults: [...plan.faults, {
      id: "uncorrected",
      what: "the plain slope, without the correction of Anis and Lloyd for small blocks",
      subject: { ...plan.subject, estimate: (x) => rescaledRange(x).uncorrected },
    }],
  };
})();

/** What is checked of `detrendedFluctuation`. */
export const detrendedFluctuationPlan = hurstPlan(
  "detrendedFluctuation",
  "detrended_fluctuation",
  detrendedFluctuation,
  { 0.5: 0.01, 0.7: 0.03 },
);
