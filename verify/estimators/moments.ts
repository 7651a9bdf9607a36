/** Moments up to the fourth. @module */
import fc from "fast-check";
import { moments } from "../../src/stats/descriptive/moments.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { propertyCheck } from "../properties/property_check.ts";
import { type MomentsSubject, NIST_VECTORS, SHAPE_VECTORS } from "../vectors/moment_vectors.ts";
import { vectorCheck } from "../vectors/vector_check.ts";
import { SAMPLES } from "./normality.ts";

/** Sums of squares instead of squares of differences. */
function onePass(sample: Float64Array): ReturnType<MomentsSubject["moments"]> {
  const n = sample.length;
  const sum = sample.reduce((total, x) => total + x, 0);
  const squares = sample.reduce((total, x) => total + x * x, 0);
  return { ...moments(sample), mean: sum / n, variance: (squares - sum * sum / n) / (n - 1) };
}

/** What is checked of `moments`. */
export const momentsPlan: EstimatorPlan<MomentsSubject> = {
  estimator: "moments",
  modules: [import.meta.resolve("../../src/stats/descriptive/moments.ts")],
  subject: { moments },
  checks: [
    vectorCheck<MomentsSubject>({
      id: "nist",
      what: "Mean and standard deviation of ill-conditioned data.",
      against: "NIST Statistical Reference Datasets",
      vectors: NIST_VECTORS,
    }),
    vectorCheck<MomentsSubject>({
      id: "scipy",
      what: "Skewness and excess kurtosis, denominators n.",
      against: "SciPy",
      vectors: SHAPE_VECTORS,
    }),
    propertyCheck<MomentsSubject, readonly [Float64Array, number, number]>({
      id: "affine",
      what:
        "Under a + cX the mean moves with X, the variance grows by c², shape changes by the sign of c.",
      against: "the definition",
      input: fc.tuple(
        SAMPLES,
        fc.double({ min: -50, max: 50, noNaN: true }).filter((c) => Math.abs(c) > 0.02),
        fc.double({ min: -100, max: 100, noNaN: true }),
      ),
      smallestFault: "a relative error of 1e-7",
      holds(subject, [sample, c, a]) {
        const before = subject.moments(sample);
        const after = subject.moments(sample.map((x) => a + c * x));
        const size = Math.max(...sample.map((x) => Math.abs(a + c * x)), 1);
        const pairs = [
          ["mean", after.mean, a + c * before.mean, size],
          ["variance", after.variance, c * c * before.variance, size ** 2],
          ["skewness", after.skewness, Math.sign(c) * before.skewness, 10],
          ["excess kurtosis", after.excessKurtosis, before.excessKurtosis, 100],
        ] as const;
        const off = pairs.find(([, x, y, scale]) => !(Math.abs(x - y) <= 1e-7 * scale));
        return off && `${off[0]} ${off[1]}, expected ${off[2]}`;
      },
    }),
    propertyCheck<MomentsSubject, Float64Array>({
      id: "pearson",
      what: "Excess kurtosis is at least skewness² − 2.",
      against: "Pearson 1916",
      input: SAMPLES,
      smallestFault: "a kurtosis below its smallest possible value",
      holds(subject, sample) {
        const { skewness, excessKurtosis } = subject.moments(sample);
        return excessKurtosis >= skewness ** 2 - 2 - 1e-9
          ? undefined
          : `skewness ${skewness}, excess kurtosis ${excessKurtosis}`;
      },
    }),
  ],
  faults: [
    {
      id: "ddof",
      what: "the variance has denominator n",
      subject: {
        moments(sample) {
          const right = moments(sample);
          return { ...right, variance: right.variance * (right.count - 1) / right.count };
        },
      },
    },
    { id: "one-pass", what: "the variance is a difference of sums", subject: { moments: onePass } },
    {
      id: "kurtosis-3",
      what: "the kurtosis is not the excess",
      subject: {
        moments(sample) {
          const right = moments(sample);
          return { ...right, excessKurtosis: right.excessKurtosis + 3 };
        },
      },
    },
    {
      id: "skewness-ddof",
      what: "skewness is standardised by the standard deviation with n − 1",
      subject: {
        moments(sample) {
          const right = moments(sample);
          const factor = ((right.count - 1) / right.count) ** 1.5;
          return { ...right, skewness: right.skewness * factor };
        },
      },
    },
  ],
};
