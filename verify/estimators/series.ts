/** Tests and intervals for series in time. @module */
import fc from "fast-check";
import { fillNormal } from "../../src/random/normal.ts";
import type { Stream } from "../../src/random/stream.ts";
import { autocorrelation } from "../../src/stats/series/autocorrelation.ts";
import { detrendedFluctuation } from "../../src/stats/series/detrended_fluctuation.ts";
import { effectiveSampleSize } from "../../src/stats/series/effective_sample_size.ts";
import { fractionalGaussianNoise } from "../../src/stats/series/fractional_gaussian_noise.ts";
import { hurstInterval } from "../../src/stats/series/hurst_interval.ts";
import { ljungBox } from "../../src/stats/series/ljung_box.ts";
import { maxToSum } from "../../src/stats/series/max_to_sum.ts";
import { rescaledRange } from "../../src/stats/series/rescaled_range.ts";
import { runningVariance } from "../../src/stats/series/running_variance.ts";
import { varianceGrowth } from "../../src/stats/series/variance_growth.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { type Draw, stableLaw } from "../laws/laws.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { SAMPLES } from "./normality.ts";

const series = (name: string) => import.meta.resolve(`../../src/stats/series/${name}.ts`);
const white: Draw = (stream, out) => void fillNormal(stream, out);

const LAGS = 10;

/** What is checked of `ljungBox`: white noise. */
export const ljungBoxPlan: EstimatorPlan<TestSubject> = {
  estimator: "ljungBox",
  modules: [series("ljung_box")],
  subject: { pValue: (sample) => ljungBox(sample, LAGS).pValue },
  checks: ([[200, 6000, 40_000], [1000, 2500, 15_000]] as const).map(([n, quick, full]) =>
    sizeCheck({
      n,
      law: "white-noise",
      draw: white,
      levels: [0.05, 0.1],
      // The χ² law is a limit: Ljung & Box 1978, Table 1, find sizes up to a tenth off at n = 100.
      tolerance: 0.25,
      distance: 0.03,
      replicates: { quick, full },
      cost: { quick: quick * n * 4e-7, full: full * n * 4e-7 },
    })
  ),
  faults: [{
    id: "box-pierce",
    what: "p-values of Q with lags − 4 degrees of freedom",
    subject: { pValue: (sample) => ljungBox(sample, LAGS, 4).pValue },
  }],
};

/** A stationary first-order autoregression: its integrated time is (1 + ρ)/(1 − ρ). */
const autoregression = (rho: number): Draw => (stream, out) => {
  fillNormal(stream, out);
  out[0]! /= Math.sqrt(1 - rho * rho);
  for (let i = 1; i < out.length; i++) out[i]! += rho * out[i - 1]!;
};

const TIMES = 4000;
/** Kept states of a chain in ssgmcmc2022's claims on mixing. */
const LONG = 10_000;

/** Autoregressions of a slow chain, up to the longest time that 10,000 values hold 50 times and more. */
const slow = [2, 20, 160].map((time) =>
  biasCheck({
    law: `AR(1),τ=${time}`,
    n: LONG,
    draw: autoregression((time - 1) / (time + 1)),
    truth: time,
    // The series' own mean costs (2M + 1)/n of τ at the window M = 5τ, 16 % at τ = 160.
    tolerance: (0.03 + (10 * time + 1) / LONG) * time,
    replicates: { quick: 60, full: 600 },
    cost: { quick: 0.6, full: 6 },
    x: (time - 1) / (time + 1),
    series: `n = ${LONG}`,
  })
);

/** What is checked of `effectiveSampleSize`: the integrated time of autoregressions, by both windows. */
export const effectiveSampleSizePlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "effectiveSampleSize",
  modules: [series("effective_sample_size")],
  subject: { estimate: (x) => effectiveSampleSize(x).integratedTime },
  checks: [
    ...[0, 0.5, 0.8].map((rho) =>
      biasCheck({
        law: `AR(1),ρ=${rho}`,
        n: TIMES,
        draw: autoregression(rho),
        truth: (1 + rho) / (1 - rho),
        // Sokal's window of 5τ leaves a share e⁻⁵ of the sum out, and the mean costs (2M + 1)/n.
        tolerance: 0.03 * (1 + rho) / (1 - rho),
        replicates: { quick: 200, full: 2000 },
        cost: { quick: 0.3, full: 3 },
        x: rho,
        series: `n = ${TIMES}`,
      })
    ),
    ...slow,
  ],
  faults: [
    {
      id: "one-sided-sum",
      what: "τ = 1 + Σρ instead of 1 + 2Σρ",
      subject: { estimate: (x) => (1 + effectiveSampleSize(x).integratedTime) / 2 },
    },
    {
      id: "half",
      what: "τ = ½ + Σρ, the physicists' convention",
      subject: { estimate: (x) => effectiveSampleSize(x).integratedTime / 2 },
    },
  ],
};

type Hurst = EstimatorSubject & IntervalSubject;

/** Values of a series that Hurst exponents are checked on. */
const LENGTH = 512;
const fractional = (hurst: number): Draw => (stream, out) =>
  out.set(fractionalGaussianNoise(hurst, out.length, stream.child(stream.bits()))[0]!);

function hurstPlan(
  estimator: string,
  module: string,
  exponent: (x: Float64Array) => { readonly hurst: number },
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
    modules: [series(module), series("hurst_interval")],
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
    faults: [
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
    ],
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

/** What is checked of `varianceGrowth`: α of stable laws by the divergence of their variance. */
export const varianceGrowthPlan: EstimatorPlan<EstimatorSubject> = {
  estimator: "varianceGrowth",
  modules: [series("variance_growth")],
  subject: { estimate: (x) => varianceGrowth(x).slope },
  checks: [1.2, 1.6, 2].map((alpha) =>
    biasCheck({
      law: `α=${alpha}`,
      n: 4096,
      draw: stableLaw(alpha),
      truth: 2 / alpha - 1,
      // The slope is that of the limit; blocks of 16 and more are near it.
      tolerance: 0.05,
      replicates: { quick: 200, full: 2000 },
      cost: { quick: 0.3, full: 3 },
      x: alpha,
      series: "n = 4096",
    })
  ),
  faults: [{
    id: "one-over-alpha",
    what: "the slope of standard deviations",
    subject: { estimate: (x) => varianceGrowth(x).slope / 2 },
  }],
};

/** Running statistics: what is known of them at every n. */
interface Running {
  variance(x: Float64Array): Float64Array;
  maxToSum(x: Float64Array, p: number): Float64Array;
  autocorrelation(x: Float64Array): Float64Array;
}

const running: Running = { variance: runningVariance, maxToSum, autocorrelation };

const agrees = (found: number, expected: number) =>
  Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

/** What is checked of `runningVariance`, `maxToSum` and `autocorrelation`: their definitions, written out. */
export const runningPlan: EstimatorPlan<Running> = {
  estimator: "runningStatistics",
  modules: [series("running_variance"), series("max_to_sum"), series("autocorrelation")],
  subject: running,
  checks: [
    propertyCheck<Running, Float64Array>({
      id: "variance",
      what:
        "The last running variance is the variance of the sample, and every one that of its beginning.",
      against: "the definition, in two passes",
      input: SAMPLES,
      smallestFault: "a relative error of 1e-9",
      holds({ variance }, x) {
        const found = variance(x);
        for (let n = 2; n <= x.length; n++) {
          const part = x.subarray(0, n);
          const mean = part.reduce((sum, value) => sum + value, 0) / n;
          const expected = part.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
          if (!(Math.abs(found[n - 1]! - expected) <= 1e-9 * 1e6)) {
            return `${found[n - 1]} for ${expected} at ${n}`;
          }
        }
        return undefined;
      },
    }),
    propertyCheck<Running, readonly [Float64Array, number]>({
      id: "max-to-sum",
      what: "Max over sum lies in [1/n, 1], begins with 1, and is that of the powers.",
      against: "the definition",
      input: fc.tuple(SAMPLES, fc.double({ min: 0.5, max: 4, noNaN: true })),
      smallestFault: "a relative error of 1e-9",
      holds({ maxToSum }, [x, p]) {
        const found = maxToSum(x, p);
        const most = Math.max(...x.map(Math.abs));
        const powers = x.map((value) => Math.abs(value / most) ** p);
        for (let n = 1; n <= x.length; n++) {
          const part = powers.subarray(0, n);
          const sum = part.reduce((total, value) => total + value, 0);
          // Powers that underflow beside the largest value have no digits.
          if (sum < 1e-100) continue;
          const expected = Math.max(...part) / sum;
          if (!agrees(found[n - 1]!, expected)) return `${found[n - 1]} for ${expected} at ${n}`;
        }
        return undefined;
      },
    }),
    propertyCheck<Running, Float64Array>({
      id: "autocorrelation",
      what: "Autocorrelations by Fourier transform are those of the sums of products.",
      against: "the definition, denominators n",
      input: SAMPLES,
      smallestFault: "an error of 1e-9",
      holds({ autocorrelation }, x) {
        const n = x.length;
        const found = autocorrelation(x);
        const mean = x.reduce((sum, value) => sum + value, 0) / n;
        const product = (lag: number) => {
          let sum = 0;
          for (let i = lag; i < n; i++) sum += (x[i]! - mean) * (x[i - lag]! - mean);
          return sum;
        };
        const off = found.findIndex((value, lag) => !agrees(value, product(lag) / product(0)));
        return off < 0 ? undefined : `${found[off]} at lag ${off}`;
      },
    }),
  ],
  faults: [
    {
      id: "ddof",
      what: "running variances have denominator n",
      subject: { ...running, variance: (x) => runningVariance(x).map((v, i) => v * i / (i + 1)) },
    },
    {
      id: "squares",
      what: "max over sum of p-th powers is taken of squares",
      subject: { ...running, maxToSum: (x) => maxToSum(x, 2) },
    },
    {
      id: "circular",
      what: "products wrap around the end of the series",
      subject: {
        ...running,
        autocorrelation: (x) =>
          autocorrelation(x).map((r, lag, all) => lag ? r + all.at(-lag)! : r),
      },
    },
  ],
};
