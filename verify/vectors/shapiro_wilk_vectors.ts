/** Published values of Shapiro–Wilk. @module */
import reference from "../../src/stats/normality/fixtures/reference.json" with { type: "json" };
import type { TestResult } from "../../src/stats/normality/shapiro_wilk.ts";
import {
  fixtureSample,
  ROYSTON_1992,
  SCIPY_FIRST,
  SCIPY_SECOND,
  SHAPIRO_WILK_1965,
  STATSMODELS,
  THREE,
} from "./normality_samples.ts";
import type { Vector } from "./vector_check.ts";

/** What the vectors call. */
export interface ShapiroWilkVectorSubject {
  test(sample: Float64Array): TestResult;
}

type Row = readonly [
  source: string,
  sample: readonly number[],
  w: number,
  p: number,
  toleranceOfW: number,
  toleranceOfP: number,
];

const SCIPY = "scipy/stats/tests/test_morestats.py, TestShapiro";
/** SciPy's normal scores are good to seven digits (PPND7), hence the tolerances. */
const ROWS: readonly Row[] = [
  [`${SCIPY}, n = 20`, SCIPY_FIRST, 0.90047287931756, 0.04208957522226, 3e-7, 2e-6],
  [`${SCIPY}, n = 20, second`, SCIPY_SECOND, 0.95902694603234, 0.5245979304707, 3e-7, 2e-6],
  ["Shapiro & Wilk 1965", SHAPIRO_WILK_1965, 0.83466627531817, 0.000913490481813, 3e-7, 2e-6],
  ["SciPy issue 18322, n = 3, exact", THREE, 0.84658770645509, 0.2313666489882, 1e-10, 1e-10],
  ["Royston 1992, worked example", ROYSTON_1992, 0.8078, 0.018, 5e-5, 5e-4],
  ["statsmodels test_statstools.py", STATSMODELS, 0.939984787255526, 0.23962189800046, 1e-6, 1e-5],
];

/** Worked examples. */
export const SHAPIRO_WILK_PUBLISHED: readonly Vector<ShapiroWilkVectorSubject>[] = ROWS.flatMap(
  ([source, sample, w, p, toleranceOfW, toleranceOfP]) => {
    const test = (subject: ShapiroWilkVectorSubject) => subject.test(Float64Array.from(sample));
    return [
      {
        what: `W, n = ${sample.length}`,
        source,
        expected: w,
        compute: (subject) => test(subject).statistic,
        tolerance: toleranceOfW,
        measure: "absolute",
      },
      {
        what: `p, n = ${sample.length}`,
        source,
        expected: p,
        compute: (subject) => test(subject).pValue,
        tolerance: toleranceOfP,
        measure: "absolute",
      },
    ];
  },
);

const scipy = `scipy.stats.shapiro, SciPy ${reference.versions.scipy}`;

/** n = 3 … 5000, six laws, ties and a large offset among them. */
export const SHAPIRO_WILK_SCIPY: readonly Vector<ShapiroWilkVectorSubject>[] = reference.rows
  .flatMap(({ law, n, shapiroWilk }) => [
    {
      what: `W, ${law}, n = ${n}`,
      source: scipy,
      expected: shapiroWilk.statistic,
      compute: (subject: ShapiroWilkVectorSubject) => subject.test(fixtureSample(law, n)).statistic,
      tolerance: 2e-7,
      measure: "absolute" as const,
    },
    {
      what: `p, ${law}, n = ${n}`,
      source: scipy,
      expected: shapiroWilk.pValue,
      compute: (subject: ShapiroWilkVectorSubject) => subject.test(fixtureSample(law, n)).pValue,
      tolerance: 2e-4 * Math.max(shapiroWilk.pValue, 1e-9),
      measure: "absolute" as const,
    },
  ]);
