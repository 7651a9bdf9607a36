/** L-moments, and moments of streams. @module */
import fc from "fast-check";
import { lMoments } from "../../src/stats/descriptive/l_moments.ts";
import { moments } from "../../src/stats/descriptive/moments.ts";
import { StreamingMoments } from "../../src/stats/descriptive/streaming_moments.ts";
import { biasCheck, type EstimatorSubject } from "../calibration/bias.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { exponentialMean, normals } from "../laws/laws.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { SAMPLES } from "./normality.ts";

interface LSubject extends EstimatorSubject {
  ratios(sample: Float64Array): readonly [second: number, third: number, fourth: number];
}

const right: LSubject = {
  estimate: (sample) => right.ratios(sample)[0],
  ratios(sample) {
    const { second, third, fourth } = lMoments(sample);
    return [second, third, fourth];
  },
};

/** l₂ = ½ E|X − X′|, over all pairs of the sample. */
function giniHalf(x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) sum += Math.abs(x[i]! - x[j]!);
  }
  return sum / (x.length * (x.length - 1));
}

/** Sample L-moments are unbiased: l₂, l₃ and l₄ of laws that are known exactly (Hosking 1990, Table 1). */
const unbiased = (order: 0 | 1 | 2, law: "normal" | "exponential", truth: number) => {
  const check = biasCheck({
    law: `${law},l${order + 2}`,
    n: 20,
    draw: law === "normal" ? normals : exponentialMean(1),
    truth,
    tolerance: 0,
    replicates: { quick: 20_000, full: 200_000 },
    cost: { quick: 0.1, full: 1 },
    x: order + 2,
    series: law,
  });
  return {
    ...check,
    run: (subject: LSubject, conditions: Parameters<typeof check.run>[1]) =>
      check.run({ estimate: (sample) => subject.ratios(sample)[order] }, conditions),
  };
};

/** What is checked of `lMoments`. */
export const lMomentsPlan: EstimatorPlan<LSubject> = {
  estimator: "lMoments",
  modules: [import.meta.resolve("../../src/stats/descriptive/l_moments.ts")],
  subject: right,
  checks: [
    propertyCheck<LSubject, Float64Array>({
      id: "gini",
      what: "The second L-moment is half of Gini's mean difference.",
      against: "Hosking 1990, equation 2.5",
      input: SAMPLES,
      smallestFault: "a relative error of 1e-9",
      holds({ ratios }, sample) {
        const [found, expected] = [ratios(sample)[0], giniHalf(sample)];
        return Math.abs(found - expected) <= 1e-9 * expected
          ? undefined
          : `${found} for ${expected}`;
      },
    }),
    unbiased(0, "normal", 1 / Math.sqrt(Math.PI)),
    unbiased(1, "normal", 0),
    unbiased(2, "normal", (30 * Math.atan(Math.SQRT2) / Math.PI - 9) / Math.sqrt(Math.PI)),
    unbiased(0, "exponential", 1 / 2),
    unbiased(1, "exponential", 1 / 6),
    unbiased(2, "exponential", 1 / 12),
  ],
  faults: [
    {
      id: "plotting-positions",
      what: "probability weights (i − ½)/n in place of the unbiased ones",
      subject: {
        ...right,
        ratios(sample) {
          const x = sample.toSorted();
          const n = x.length;
          const [b0, b1, b2, b3] = [0, 1, 2, 3].map((r) =>
            x.reduce((sum, value, i) => sum + value * ((i + 0.5) / n) ** r, 0) / n
          ) as [number, number, number, number];
          return [2 * b1 - b0, 6 * b2 - 6 * b1 + b0, 20 * b3 - 30 * b2 + 12 * b1 - b0];
        },
      },
    },
    {
      id: "unsorted",
      what: "the sample is taken for sorted",
      subject: {
        ...right,
        ratios: (sample) => {
          const n = sample.length;
          const b1 = sample.reduce((sum, value, i) => sum + value * i / (n - 1), 0) / n;
          const mean = sample.reduce((sum, value) => sum + value, 0) / n;
          return [2 * b1 - mean, 0, 0];
        },
      },
    },
  ],
};

type Parts = (sample: Float64Array, cut: number) => Pick<
  ReturnType<typeof moments>,
  "mean" | "variance" | "skewness" | "excessKurtosis"
>;

/** What is checked of `StreamingMoments`: that it agrees with the batch form. */
export const streamingMomentsPlan: EstimatorPlan<{ readonly ofParts: Parts }> = {
  estimator: "StreamingMoments",
  modules: [import.meta.resolve("../../src/stats/descriptive/streaming_moments.ts")],
  subject: {
    ofParts: (sample, cut) =>
      new StreamingMoments().addAll(sample.subarray(0, cut))
        .merge(new StreamingMoments().addAll(sample.subarray(cut))).moments(),
  },
  checks: [
    propertyCheck<{ readonly ofParts: Parts }, readonly [Float64Array, number]>({
      id: "batch",
      what: "Moments of two merged parts, value by value, are those of the whole sample.",
      against: "moments()",
      input: fc.tuple(SAMPLES, fc.nat({ max: 8 })),
      smallestFault: "a relative error of 1e-7",
      holds({ ofParts }, [sample, cut]) {
        const [found, expected] = [ofParts(sample, cut), moments(sample)];
        const size = Math.max(1, ...sample.map(Math.abs));
        const off = ([
          ["mean", size],
          ["variance", size * size],
          ["skewness", 10],
          ["excessKurtosis", 100],
        ] as const).find(([name, scale]) =>
          !(Math.abs(found[name] - expected[name]) <= 1e-7 * scale)
        );
        return off && `${off[0]} ${found[off[0]]} for ${expected[off[0]]}`;
      },
    }),
  ],
  faults: [{
    id: "without-the-gap",
    what: "parts are merged as if their means were equal",
    subject: {
      ofParts(sample, cut) {
        const parts = [sample.subarray(0, Math.max(2, cut)), sample.subarray(Math.max(2, cut))];
        const [a, b] = parts.map((part) => moments(part));
        const n = sample.length;
        const variance = (a!.variance * (a!.count - 1) + b!.variance * (b!.count - 1)) / (n - 1);
        return { ...moments(sample), variance };
      },
    },
  }],
};
