/** Binomial test, Wilson's interval, Dvoretzky–Kiefer–Wolfowitz bands. @module */
import { binomialTail } from "../../src/stats/inference/binomial_tail.ts";
import { binomialTest } from "../../src/stats/inference/exact_binomial.ts";
import { type DkwBand, dkwBand } from "../../src/stats/inference/dkw_band.ts";
import { normalQuantile } from "../../src/stats/special/normal.ts";
import { wilson } from "../../src/stats/inference/wilson.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import type { Draw } from "../laws/laws.ts";

const trialsOf = (rate: number): Draw => (stream, out) =>
  out.forEach((_, i) => out[i] = stream.uniform() < rate ? 1 : 0);
const countOf = (sample: Float64Array) => sample.reduce((sum, x) => sum + x, 0);

/** What is checked of `binomialTest`: never above its level. */
export const binomialTestPlan: EstimatorPlan<TestSubject> = {
  estimator: "binomialTest",
  modules: [import.meta.resolve("../../src/stats/inference/exact_binomial.ts")],
  subject: {
    pValue: (sample) => binomialTest(countOf(sample), sample.length, 0.3, "two-sided"),
  },
  checks: [[20, 1e5], [200, 4e4]].map(([n, quick]) =>
    sizeCheck({
      n: n!,
      law: "rate=.3",
      draw: trialsOf(0.3),
      tolerance: 0,
      distance: 0,
      conservative: true,
      replicates: { quick: quick!, full: 5 * quick! },
      cost: { quick: 0.3, full: 2 },
    })
  ),
  faults: [{
    id: "one-sided",
    what: "the smaller tail alone",
    subject: {
      pValue(sample) {
        const k = countOf(sample);
        const n = sample.length;
        return Math.min(binomialTail(n, k, 0.3), 1 - binomialTail(n, k + 1, 0.3));
      },
    },
  }],
};

/** The exact coverage of the score interval: the binomial probability of |k − np| ≤ z√(np(1 − p)). */
function scoreCoverage(n: number, rate: number, confidence: number): number {
  const z = -normalQuantile((1 - confidence) / 2);
  const half = z * Math.sqrt(n * rate * (1 - rate));
  const [least, most] = [Math.ceil(n * rate - half), Math.floor(n * rate + half)];
  return binomialTail(n, least, rate) - binomialTail(n, most + 1, rate);
}

/** What is checked of `wilson`: its coverage at one rate is known exactly. */
export const wilsonPlan: EstimatorPlan<IntervalSubject> = {
  estimator: "wilson",
  modules: [import.meta.resolve("../../src/stats/inference/wilson.ts")],
  subject: { interval: (sample, level) => wilson(countOf(sample), sample.length, level) },
  checks: ([[40, 0.05], [200, 0.3]] as const).map(([n, rate]) => {
    const exact = scoreCoverage(n, rate, 0.95);
    return coverageCheck({
      law: `rate=${rate}`,
      n,
      draw: trialsOf(rate),
      truth: rate,
      confidence: 0.95,
      allowed: [exact, exact],
      replicates: { quick: 40_000, full: 200_000 },
      cost: { quick: 0.2, full: 1 },
    });
  }),
  faults: [{
    id: "wald",
    what: "centred at the observed rate",
    subject: {
      interval(sample, level) {
        const rate = countOf(sample) / sample.length;
        const z = -normalQuantile((1 - level) / 2);
        const half = z * Math.sqrt(rate * (1 - rate) / sample.length);
        return [rate - half, rate + half];
      },
    },
  }],
};

/** A band as an interval for 0: the least room below and above the true distribution function, that of U(0, 1). */
function room({ values, halfWidth, lower, upper }: DkwBand): readonly [number, number] {
  // Before the first value the band is as wide as where it begins.
  let [low, high] = [-Infinity, halfWidth - values[0]!];
  for (let i = 0; i < values.length; i++) {
    low = Math.max(low, lower[i]! - values[i]!);
    high = Math.min(high, upper[i]! - (values[i + 1] ?? 1));
  }
  return [low, high];
}

/** A band of another half-width: √(log / 2n). */
function bandOf(sample: Float64Array, log: number): DkwBand {
  const values = sample.toSorted();
  const n = values.length;
  const half = Math.sqrt(log / (2 * n));
  return {
    values,
    halfWidth: half,
    lower: values.map((_, i) => Math.max(0, (i + 1) / n - half)),
    upper: values.map((_, i) => Math.min(1, (i + 1) / n + half)),
  };
}

/** A coverage check of whole bands. */
const bandCheck = (n: number, most: number): Check<IntervalSubject> =>
  coverageCheck({
    law: "uniform,whole-band",
    n,
    draw: (stream, out) => out.forEach((_, i) => out[i] = stream.uniform()),
    truth: 0,
    confidence: 0.95,
    // Massart's constant is sharp: the surplus falls like 1/√n.
    allowed: [0.95, most],
    replicates: { quick: 40_000, full: 200_000 },
    cost: { quick: 0.4, full: 2 },
  });

/** What is checked of `dkwBand`: the whole distribution function lies inside. */
export const dkwBandPlan: EstimatorPlan<IntervalSubject> = {
  estimator: "dkwBand",
  modules: [import.meta.resolve("../../src/stats/inference/dkw_band.ts")],
  subject: { interval: (sample, confidence) => room(dkwBand(sample, confidence)) },
  checks: [bandCheck(20, 0.97), bandCheck(200, 0.96)],
  faults: [
    {
      id: "pointwise",
      what: "the half-width that holds at one point",
      // ±1.96 standard deviations at the median: 1.96²/2.
      subject: { interval: (sample) => room(bandOf(sample, 1.959964 ** 2 / 2)) },
    },
    {
      id: "one-sided-constant",
      what: "ln 1/α in place of ln 2/α",
      subject: {
        interval: (sample, confidence) => room(bandOf(sample, -Math.log(1 - confidence))),
      },
    },
  ],
};
