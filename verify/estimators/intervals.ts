/** Clopper–Pearson and bootstrap intervals. @module */
import { bootstrapInterval } from "../../src/stats/inference/bootstrap_interval.ts";
import { clopperPearson } from "../../src/stats/inference/clopper_pearson.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { exponentialMean, normals } from "../laws/laws.ts";

/** A Wald interval: too short near 0 and 1. */
function wald(successes: number, trials: number): readonly [number, number] {
  const share = successes / trials;
  const half = 1.96 * Math.sqrt(share * (1 - share) / trials);
  return [share - half, share + half];
}

const countOf = (sample: Float64Array) => sample.reduce((sum, x) => sum + x, 0);

/** What is checked of `clopperPearson`: samples are trials of 0 and 1. */
export const clopperPearsonPlan: EstimatorPlan<IntervalSubject> = {
  estimator: "clopperPearson",
  modules: [import.meta.resolve("../../src/stats/inference/clopper_pearson.ts")],
  subject: { interval: (sample, level) => clopperPearson(countOf(sample), sample.length, level) },
  checks: [[40, 0.05], [200, 0.5], [1000, 0.01]].map(([n, rate]) =>
    coverageCheck({
      law: `rate=${rate}`,
      n: n!,
      draw: (stream, out) => out.forEach((_, i) => out[i] = stream.uniform() < rate! ? 1 : 0),
      truth: rate!,
      confidence: 0.95,
      allowed: [0.95, 1],
      replicates: { quick: 16_000, full: 100_000 },
      cost: { quick: 0.4 * n! / 1000, full: 3 * n! / 1000 },
    })
  ),
  faults: [
    {
      id: "wald",
      what: "the normal approximation",
      subject: { interval: (sample) => wald(countOf(sample), sample.length) },
    },
    {
      id: "one-sided",
      what: "the whole error probability in each tail",
      subject: {
        interval: (sample, level) =>
          clopperPearson(countOf(sample), sample.length, 1 - 2 * (1 - level)),
      },
    },
  ],
};

const mean = (sample: Float64Array) => countOf(sample) / sample.length;

const bootstrap = (method: "bca" | "percentile"): IntervalSubject => ({
  interval: (sample, confidence, stream) =>
    bootstrapInterval(sample, mean, {
      confidence,
      method,
      resamples: 400,
      uniform: () => stream.uniform(),
    }),
});

/** What is checked of `bootstrapInterval`: a mean, of normal and of exponential samples. */
export const bootstrapPlan: EstimatorPlan<IntervalSubject> = {
  estimator: "bootstrapInterval",
  modules: [import.meta.resolve("../../src/stats/inference/bootstrap_interval.ts")],
  subject: bootstrap("bca"),
  checks: [
    // The BCa interval of 40 values falls short of .9 by about .01 (Efron 1987, section 6).
    coverageCheck({
      law: "normal",
      n: 40,
      draw: normals,
      truth: 0,
      confidence: 0.9,
      allowed: [0.87, 0.91],
      replicates: { quick: 4000, full: 20_000 },
      cost: { quick: 2, full: 10 },
    }),
    coverageCheck({
      law: "exponential",
      n: 100,
      draw: exponentialMean(1),
      truth: 1,
      confidence: 0.9,
      allowed: [0.87, 0.91],
      replicates: { quick: 1000, full: 6000 },
      cost: { quick: 1.5, full: 9 },
    }),
  ],
  faults: [
    {
      id: "half-width",
      what: "half as wide around the estimate",
      subject: {
        interval(sample, confidence, stream) {
          const [low, high] = bootstrap("bca").interval(sample, confidence, stream);
          const middle = mean(sample);
          return [(low + middle) / 2, (high + middle) / 2];
        },
      },
    },
    {
      id: "without-replacement",
      what: "resamples of half the size",
      subject: {
        interval(sample, confidence, stream) {
          const half = (x: Float64Array) => mean(x.subarray(0, x.length >> 1));
          return bootstrapInterval(sample, half, {
            confidence,
            method: "percentile",
            resamples: 400,
            uniform: () => stream.uniform(),
          });
        },
      },
    },
  ],
};
