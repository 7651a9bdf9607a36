/** Published values of Anderson–Darling. @module */
import reference from "../../src/stats/normality/fixtures/reference.json" with { type: "json" };
import type { AndersonDarlingResult } from "../../src/stats/normality/anderson_darling.ts";
import { fixtureSample, STATSMODELS } from "./normality_samples.ts";
import type { Vector } from "./vector_check.ts";

/** What the vectors call. */
export interface AndersonDarlingVectorSubject {
  test(sample: Float64Array): AndersonDarlingResult;
}

type Subject = AndersonDarlingVectorSubject;

const TRANSFORMS: readonly (readonly [string, (x: number) => number, number, number])[] = [
  ["x", (x) => x, 0.5867235358882148, 0.1115380760041617],
  ["x²", (x) => x ** 2, 2.976266267594575, 8.753003709960645e-8],
  ["log x²", (x) => Math.log(x ** 2), 0.4892557856308528, 0.1968040759316307],
  ["exp(−x²)", (x) => Math.exp(-(x ** 2)), 1.459901465428267, 0.0006380009232897535],
];

const NINE_ONES = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
const LEVELS = [0.15, 0.1, 0.05, 0.025, 0.01];
const CRITICAL_1986 = [0.561, 0.631, 0.752, 0.873, 1.035];

/** Worked examples, and the table of 1986. */
export const ANDERSON_DARLING_PUBLISHED: readonly Vector<Subject>[] = [
  ...TRANSFORMS.flatMap(([name, transform, a2, p]): Vector<Subject>[] => {
    const sample = Float64Array.from(STATSMODELS, transform);
    const source = "statsmodels test_statstools.py, against R's fBasics";
    return [
      {
        what: `A² of ${name}`,
        source,
        expected: a2,
        compute: (subject) => subject.test(sample).statistic,
        tolerance: 1e-12,
      },
      {
        what: `p of ${name}`,
        source,
        expected: p,
        compute: (subject) => subject.test(sample).pValue,
        tolerance: 1e-11,
      },
    ];
  }),
  {
    what: "A² of nine ones and a zero",
    source: "scipy/stats/tests/test_morestats.py, TestAnderson",
    expected: 3.208057,
    compute: (subject) => subject.test(NINE_ONES).statistic,
    tolerance: 5e-7,
    measure: "absolute",
  },
  ...CRITICAL_1986.map((expected, i): Vector<Subject> => ({
    what: `critical value at ${LEVELS[i]}`,
    source: "D'Agostino & Stephens 1986, Table 4.7; SciPy ≥ 1.17",
    expected,
    compute: (subject) => subject.test(NINE_ONES).criticalValues[i]!,
    tolerance: 1e-12,
  })),
];

/** n = 8 … 5000, six laws. */
export const ANDERSON_DARLING_SCIPY: readonly Vector<Subject>[] = reference.rows.flatMap(
  ({ law, n, andersonDarling }): Vector<Subject>[] => {
    if (andersonDarling === undefined) return [];
    const { scipyStatistic, statistic, pValue } = andersonDarling;
    const vectors: Vector<Subject>[] = [{
      what: `A², ${law}, n = ${n}`,
      source: `scipy.stats.anderson, SciPy ${reference.versions.scipy}`,
      expected: scipyStatistic,
      compute: (subject) => subject.test(fixtureSample(law, n)).statistic,
      // An offset of 1e6 costs the reference itself six digits.
      tolerance: (law === "offset" ? 1e-6 : 1e-9) * Math.max(1, Math.abs(scipyStatistic)),
      measure: "absolute",
    }];
    // Beyond A*² = 10 the fit ends: statsmodels follows it to 13 and then returns 0.
    if (statistic < 9.9) {
      vectors.push({
        what: `p of A², ${law}, n = ${n}`,
        source: `statsmodels ${reference.versions.statsmodels}, normal_ad`,
        expected: pValue,
        compute: (subject) => subject.test(fixtureSample(law, n)).pValue,
        tolerance: 1e-5 * Math.max(1e-12, pValue),
        measure: "absolute",
      });
    }
    return vectors;
  },
);
