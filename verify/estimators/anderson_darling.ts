/** Anderson–Darling with estimated mean and variance. @module */
import {
  ANDERSON_DARLING_LEVELS,
  andersonDarling,
  type AndersonDarlingResult,
  andersonDarlingSorted,
} from "../../src/stats/normality/anderson_darling.ts";
import { moments } from "../../src/stats/descriptive/moments.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import {
  ANDERSON_DARLING_PUBLISHED,
  ANDERSON_DARLING_SCIPY,
  type AndersonDarlingVectorSubject,
} from "../vectors/anderson_darling_vectors.ts";
import { vectorCheck } from "../vectors/vector_check.ts";
import {
  invariances,
  normalSizes,
  referencePowers,
  SAMPLE_SIZES,
  type StatisticSubject,
} from "./normality.ts";

type Subject = StatisticSubject & AndersonDarlingVectorSubject;

/** Rejection by the table where it has the level. */
function rejects(result: AndersonDarlingResult, level: number): boolean {
  const column = (ANDERSON_DARLING_LEVELS as readonly number[]).indexOf(level);
  return column < 0 ? result.pValue <= level : result.compared > result.criticalValues[column]!;
}

function subjectOf(test: (sample: Float64Array) => AndersonDarlingResult): Subject {
  return {
    test,
    statistic: (sample) => test(sample).statistic,
    pValue: (sample) => test(sample).pValue,
    rejects: (sample, level) => rejects(test(sample), level),
  };
}

/** What is checked of `andersonDarling`. */
export const andersonDarlingPlan: EstimatorPlan<Subject> = {
  estimator: "andersonDarling",
  modules: [import.meta.resolve("../../src/stats/normality/anderson_darling.ts")],
  subject: subjectOf((sample) => andersonDarling(sample)),
  checks: [
    vectorCheck<Subject>({
      id: "published",
      what: "A² and p of worked examples, critical values of 1986.",
      against: "statsmodels' and SciPy's test suites, D'Agostino & Stephens 1986",
      vectors: ANDERSON_DARLING_PUBLISHED,
    }),
    vectorCheck<Subject>({
      id: "scipy",
      what: "A² and p for n = 8 … 5000.",
      against: "SciPy and statsmodels",
      vectors: ANDERSON_DARLING_SCIPY,
    }),
    ...invariances<Subject>(1e-6, "the definition: the sample is standardised"),
    // The fit of Table 4.9 jumps by .03 near p = .6, where two of its branches meet.
    ...normalSizes(0.1, 0.04, 1.5e-7, [
      ...SAMPLE_SIZES,
      // Claim P1n tests 10,000 minibatches.
      { n: 10_000, quick: 2500, full: 15_000 },
    ]),
    ...referencePowers("andersonDarling"),
  ],
  faults: [
    {
      id: "unsorted",
      what: "the sample is taken for sorted",
      subject: subjectOf((sample) => {
        const { mean, variance } = moments(sample);
        return andersonDarlingSorted(sample, mean, Math.sqrt(variance));
      }),
    },
    {
      id: "ddof",
      what: "the variance has denominator n",
      subject: subjectOf((sample) => {
        const { mean, variance, count } = moments(sample);
        return andersonDarlingSorted(
          sample.toSorted(),
          mean,
          Math.sqrt(variance * (count - 1) / count),
        );
      }),
    },
    {
      id: "table-1974",
      what: "critical values are those of SciPy ≤ 1.16",
      subject: subjectOf((sample) => andersonDarling(sample, { constants: "1974" })),
    },
    {
      id: "case-0",
      what: "mean and variance are taken as known, though they are estimated",
      subject: subjectOf((sample) => andersonDarlingSorted(sample.toSorted(), 0, 1)),
    },
  ],
};
