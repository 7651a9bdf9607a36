/** Shapiro–Wilk. @module */
import { shapiroWilk, shapiroWilkSorted } from "../../src/stats/normality/shapiro_wilk.ts";
import { shapiroWilkWeights } from "../../src/stats/normality/shapiro_wilk_weights.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import { propertyCheck } from "../properties/property_check.ts";
import {
  SHAPIRO_WILK_PUBLISHED,
  SHAPIRO_WILK_SCIPY,
  type ShapiroWilkVectorSubject,
} from "../vectors/shapiro_wilk_vectors.ts";
import { vectorCheck } from "../vectors/vector_check.ts";
import {
  invariances,
  normalSizes,
  referencePowers,
  SAMPLES,
  type StatisticSubject,
} from "./normality.ts";

type Subject = StatisticSubject & ShapiroWilkVectorSubject;

function subjectOf(test: typeof shapiroWilk): Subject {
  return {
    test,
    statistic: (sample) => test(sample).statistic,
    pValue: (sample) => test(sample).pValue,
  };
}

/** W must lie between its smallest possible value and 1. */
const bounds = propertyCheck<Subject, Float64Array>({
  id: "bounds",
  what: "n·a₁²/(n−1) ≤ W ≤ 1, up to the rounding of Royston's weights.",
  against: "Shapiro & Wilk 1965, lemma 3",
  input: SAMPLES,
  smallestFault: "a W above 1, or .1 % below its smallest possible value",
  holds(subject, sample) {
    const n = sample.length;
    const w = subject.statistic(sample);
    const least = n * shapiroWilkWeights(n)[0]! ** 2 / (n - 1);
    return w <= 1 && w >= least * (1 - 1e-3) ? undefined : `W = ${w}, bounds ${least} … 1`;
  },
});

/** What is checked of `shapiroWilk`. */
export const shapiroWilkPlan: EstimatorPlan<Subject> = {
  estimator: "shapiroWilk",
  modules: [import.meta.resolve("../../src/stats/normality/shapiro_wilk.ts")],
  subject: subjectOf(shapiroWilk),
  checks: [
    vectorCheck<Subject>({
      id: "published",
      what: "W and p of worked examples.",
      against: "Shapiro & Wilk 1965, Royston 1992, SciPy's and statsmodels' test suites",
      vectors: SHAPIRO_WILK_PUBLISHED,
    }),
    vectorCheck<Subject>({
      id: "scipy",
      what: "W and p for n = 3 … 5000.",
      against: "SciPy",
      vectors: SHAPIRO_WILK_SCIPY,
    }),
    ...invariances<Subject>(1e-8, "Shapiro & Wilk 1965, corollary 2"),
    bounds,
    // Royston's approximation itself is .018 off at p = .9 and n = 20 (measured on 200,000 samples).
    ...normalSizes(0.1, 0.025, 5e-8),
    ...referencePowers("shapiroWilk"),
  ],
  faults: [
    {
      id: "unsorted",
      what: "the sample is taken for sorted",
      subject: subjectOf((sample) => shapiroWilkSorted(sample)),
    },
    {
      id: "passes-t3",
      what: "a tenth of the sample is trimmed, so that t₃ passes as Gaussian",
      subject: subjectOf((sample) => {
        const sorted = sample.toSorted();
        const cut = Math.floor(sample.length / 20);
        return shapiroWilk(sorted.subarray(cut, sample.length - cut));
      }),
    },
    {
      id: "off-by-one",
      what: "one value is left out",
      subject: subjectOf((sample) => shapiroWilk(sample.subarray(1))),
    },
  ],
};
