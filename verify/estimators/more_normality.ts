/** The further tests of univariate normality. @module */
import { moments } from "../../src/stats/descriptive/moments.ts";
import type { TestResult } from "../../src/stats/normality/shapiro_wilk.ts";
import {
  andersonDarlingKnown,
  normalLaw,
} from "../../src/stats/normality/anderson_darling_known.ts";
import { cramerVonMises } from "../../src/stats/normality/cramer_von_mises.ts";
import { dagostinoPearson } from "../../src/stats/normality/dagostino_pearson.ts";
import reference from "../../src/stats/normality/fixtures/more.json" with { type: "json" };
import { jarqueBera } from "../../src/stats/normality/jarque_bera.ts";
import { lilliefors } from "../../src/stats/normality/lilliefors.ts";
import { pearsonChiSquare } from "../../src/stats/normality/pearson_chi_square.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan, PlantedFault } from "../estimator_plan.ts";
import { fixtureSample } from "../vectors/normality_samples.ts";
import { type Vector, vectorCheck } from "../vectors/vector_check.ts";
import {
  invariances,
  normalSizes,
  referencePowers,
  SAMPLE_SIZES,
  samplesFrom,
  type StatisticSubject,
} from "./normality.ts";

interface Subject extends StatisticSubject {
  test(sample: Float64Array): TestResult;
}

function subjectOf(test: (sample: Float64Array) => TestResult): Subject {
  return {
    test,
    statistic: (sample) => test(sample).statistic,
    pValue: (sample) => test(sample).pValue,
  };
}

type Row = (typeof reference.rows)[number];
const { scipy, statsmodels } = reference.versions;

/** Statistics, and p-values where the reference computes the same one. */
function vectors(
  source: string,
  pick: (row: Row) => { readonly statistic: number; readonly pValue?: number } | undefined,
): Check<Subject> {
  const rows = reference.rows.flatMap((row): Vector<Subject>[] => {
    const expected = pick(row);
    if (expected === undefined) return [];
    const run = (subject: Subject) => subject.test(fixtureSample(row.law, row.n));
    const of = (name: string, value: number, tolerance: number, key: "statistic" | "pValue") => ({
      what: `${name}, ${row.law}, n = ${row.n}`,
      source,
      expected: value,
      compute: (subject: Subject) => run(subject)[key],
      tolerance: tolerance * Math.max(key === "statistic" ? 1 : 1e-200, Math.abs(value)),
      measure: "absolute" as const,
    });
    return [
      of("statistic", expected.statistic, 1e-10, "statistic"),
      ...(expected.pValue === undefined ? [] : [of("p", expected.pValue, 1e-8, "pValue")]),
    ];
  });
  return vectorCheck({
    id: "reference",
    what: "Statistics (and p-values by the same rule) of samples with n = 8 … 5000.",
    against: source,
    vectors: rows,
  });
}

const faults = (test: (sample: Float64Array) => TestResult): PlantedFault<Subject>[] => [
  {
    id: "off-by-one",
    what: "one value is left out",
    subject: subjectOf((sample) => test(sample.subarray(1))),
  },
  {
    id: "p-halved",
    what: "p-values are half as large",
    subject: subjectOf((sample) => {
      const { statistic, pValue } = test(sample);
      return { statistic, pValue: pValue / 2 };
    }),
  },
];

/** What is checked of `lilliefors`. */
export const lillieforsPlan: EstimatorPlan<Subject> = {
  estimator: "lilliefors",
  modules: [import.meta.resolve("../../src/stats/normality/lilliefors.ts")],
  subject: subjectOf(lilliefors),
  checks: [
    vectors(
      `statsmodels ${statsmodels}, lilliefors`,
      ({ lilliefors: row }) => row && { statistic: row.statistic },
    ),
    ...invariances<Subject>(1e-9, "the definition: the sample is standardised"),
    ...normalSizes(0.1, 0.025, 1.5e-7),
    ...referencePowers("lilliefors"),
  ],
  faults: faults(lilliefors),
};

/** What is checked of `cramerVonMises`. */
export const cramerVonMisesPlan: EstimatorPlan<Subject> = {
  estimator: "cramerVonMises",
  modules: [import.meta.resolve("../../src/stats/normality/cramer_von_mises.ts")],
  subject: subjectOf(cramerVonMises),
  checks: [
    vectors(
      `scipy.stats.cramervonmises, SciPy ${scipy}`,
      ({ cramerVonMises: statistic }) => statistic === undefined ? undefined : { statistic },
    ),
    ...invariances<Subject>(1e-9, "the definition: the sample is standardised"),
    // The fit of D'Agostino & Stephens 1986, Table 4.9, jumps where its branches meet.
    ...normalSizes(0.1, 0.04, 1.5e-7),
    ...referencePowers("cramerVonMises"),
  ],
  faults: faults(cramerVonMises),
};

/** Sizes from which a limit law is near enough; below, the estimator is not certified. */
const sizesFrom = (least: number) => SAMPLE_SIZES.filter(({ n }) => n >= least);

/** What is checked of `jarqueBera`: χ² is a limit that is reached slowly. */
export const jarqueBeraPlan: EstimatorPlan<Subject> = {
  estimator: "jarqueBera",
  modules: [import.meta.resolve("../../src/stats/normality/jarque_bera.ts")],
  subject: subjectOf(jarqueBera),
  checks: [
    vectors(`scipy.stats.jarque_bera, SciPy ${scipy}`, ({ jarqueBera: row }) => row),
    ...invariances<Subject>(1e-7, "skewness and kurtosis are invariant"),
    ...normalSizes(0.5, 0.03, 1e-7, sizesFrom(5000)),
    ...referencePowers("jarqueBera"),
  ],
  faults: faults(jarqueBera),
};

/** What is checked of `dagostinoPearson`. */
export const dagostinoPearsonPlan: EstimatorPlan<Subject> = {
  estimator: "dagostinoPearson",
  modules: [import.meta.resolve("../../src/stats/normality/dagostino_pearson.ts")],
  subject: subjectOf(dagostinoPearson),
  checks: [
    vectors(`scipy.stats.normaltest, SciPy ${scipy}`, ({ dagostinoPearson: row }) => row),
    ...invariances<Subject>(1e-6, "skewness and kurtosis are invariant", samplesFrom(20)),
    ...normalSizes(0.5, 0.03, 1e-7, sizesFrom(300)),
    ...referencePowers("dagostino"),
  ],
  faults: faults(dagostinoPearson),
};

const standard = normalLaw(0, 1);
const known = subjectOf((sample) => andersonDarlingKnown(sample, standard));

/** What is checked of `andersonDarlingKnown`: nothing is estimated (case 0), so that the sample may not be moved. */
export const andersonDarlingKnownPlan: EstimatorPlan<Subject> = {
  estimator: "andersonDarlingKnown",
  modules: [import.meta.resolve("../../src/stats/normality/anderson_darling_known.ts")],
  subject: known,
  checks: [
    // Marsaglia & Marsaglia 2004 state an absolute error of their correction for n below 1e-5.
    ...normalSizes(0.02, 0.005, 1.5e-7, [
      { n: 8, quick: 60_000, full: 600_000 },
      { n: 50, quick: 20_000, full: 200_000 },
      { n: 1000, quick: 3000, full: 30_000 },
    ]),
  ],
  faults: [
    {
      id: "estimated",
      what: "the sample is standardised first (case 3 taken for case 0)",
      subject: subjectOf((sample) => {
        const { mean, variance } = moments(sample);
        return andersonDarlingKnown(sample, normalLaw(mean, Math.sqrt(variance)));
      }),
    },
    {
      id: "p-halved",
      what: "p-values are half as large",
      subject: subjectOf((sample) => {
        const { statistic, pValue } = andersonDarlingKnown(sample, standard);
        return { statistic, pValue: pValue / 2 };
      }),
    },
  ],
};

/** Both p-values of Pearson's test: the true size lies between those that they give. */
interface Bracket extends TestSubject {
  readonly test: typeof pearsonChiSquare;
}

const bracket = (test: Bracket["test"]): Bracket => ({
  test,
  pValue: (sample) => test(sample).upperPValue,
});

const chiSquare = `scipy.stats.chisquare, SciPy ${scipy}`;

/** What is checked of `pearsonChiSquare`: p-values with m − 1 degrees of freedom never reject too often. */
export const pearsonChiSquarePlan: EstimatorPlan<Bracket> = {
  estimator: "pearsonChiSquare",
  modules: [import.meta.resolve("../../src/stats/normality/pearson_chi_square.ts")],
  subject: bracket(pearsonChiSquare),
  checks: [
    vectorCheck<Bracket>({
      id: "reference",
      what: "Statistic, and p-values with m − 3 and m − 1 degrees of freedom.",
      against: chiSquare,
      vectors: reference.rows.flatMap(({ law, n, pearsonChiSquare: expected }) =>
        expected === undefined
          ? []
          : (["statistic", "pValue", "upperPValue"] as const).map((key): Vector<Bracket> => ({
            what: `${key}, ${law}, n = ${n}`,
            source: chiSquare,
            expected: expected[key],
            compute: ({ test }) => test(fixtureSample(law, n))[key],
            tolerance: 1e-9,
          }))
      ),
    }),
    ...[100, 1000].map((n) =>
      sizeCheck({
        n,
        tolerance: 0,
        distance: 0,
        conservative: true,
        replicates: { quick: 2_000_000 / n, full: 16_000_000 / n },
        cost: { quick: 0.3, full: 2.5 },
      })
    ),
    ...referencePowers("pearsonChiSquare"),
  ],
  faults: [{
    id: "no-estimates",
    what: "the two degrees of freedom that the estimates cost are taken off twice",
    subject: bracket((sample) => {
      const right = pearsonChiSquare(sample);
      return { ...right, upperPValue: right.pValue };
    }),
  }],
};
