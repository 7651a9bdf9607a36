/** Hill's estimator: exact on Pareto samples. @module */
import { hill } from "../../src/stats/tail/hill.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import { coverageCheck, type IntervalSubject } from "../calibration/coverage.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { pareto } from "../laws/laws.ts";

type Subject = EstimatorSubject & IntervalSubject;

/** A tenth of the sample. */
const part = (sample: Float64Array) => Math.floor(sample.length / 10);

const right: Subject = {
  estimate: (sample) => hill(sample, part(sample)).alpha,
  interval: (sample, confidence) => hill(sample, part(sample), confidence).interval,
};

/** What is checked of `hill`. */
export const hillPlan: EstimatorPlan<Subject> = {
  estimator: "hill",
  modules: [import.meta.resolve("../../src/stats/tail/hill.ts")],
  subject: right,
  checks: [1, 2.5].flatMap((alpha) =>
    [100, 1000].flatMap((n) => [
      coverageCheck({
        law: `Pareto,α=${alpha}`,
        n,
        draw: pareto(alpha),
        truth: alpha,
        confidence: 0.95,
        allowed: [0.95, 0.95],
        replicates: { quick: 3000, full: 30_000 },
        cost: { quick: 0.5, full: 5 },
      }),
      biasCheck({
        law: `Pareto,α=${alpha}`,
        n,
        draw: pareto(alpha),
        truth: alpha,
        tolerance: 0,
        reciprocal: true,
        replicates: { quick: 2000, full: 20_000 },
        cost: { quick: 0.3, full: 3 },
        x: alpha,
        series: `n = ${n}, a tenth`,
      }),
    ])
  ),
  faults: [
    {
      id: "off-by-one",
      what: "the sum is divided by k + 1",
      subject: {
        ...right,
        estimate: (sample) => right.estimate(sample, undefined as never) * (1 + 1 / part(sample)),
      },
    },
    {
      id: "normal-interval",
      what: "the interval is α̂(1 ± 1.64/√k)",
      subject: {
        ...right,
        interval(sample) {
          const { alpha, standardError } = hill(sample, part(sample));
          return [alpha - 1.64 * standardError, alpha + 1.64 * standardError];
        },
      },
    },
  ],
};
