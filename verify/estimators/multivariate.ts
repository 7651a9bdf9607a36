/** Tests of multivariate normality. @module */
import { fillNormal, type Stream } from "../../src/random/mod.ts";
import { type Matrix, matrix } from "../../src/stats/linear_algebra/mod.ts";
import { henzeZirkler, mardia } from "../../src/stats/multivariate/mod.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";

/** Samples of n rows and p columns with correlated columns, laid out one after the other. */
const COLUMNS = 3;

function correlated(stream: Stream, out: Float64Array): void {
  fillNormal(stream, out);
  for (let i = 0; i < out.length; i += COLUMNS) {
    for (let c = 1; c < COLUMNS; c++) out[i + c] = 0.8 * out[i + c - 1]! + 0.6 * out[i + c]!;
  }
}

const rowsOf = (sample: Float64Array): Matrix => matrix(sample.length / COLUMNS, COLUMNS, sample);

function sizes(
  distance: number,
  tolerance: number,
  list: readonly (readonly [n: number, quick: number, full: number])[],
): Check<TestSubject>[] {
  return list.map(([n, quick, full]) =>
    sizeCheck({
      n,
      values: n * COLUMNS,
      draw: correlated,
      law: `${COLUMNS}-correlated-columns`,
      levels: [0.05],
      tolerance,
      distance,
      replicates: { quick, full },
      cost: { quick: quick * n * n * 6e-9, full: full * n * n * 6e-9 },
    })
  );
}

/** Margins: Mardia's corrected tests reach their limit law slowly; measured sizes stand in their docstrings. */
const SIZES = [[200, 3000, 30_000], [500, 1000, 10_000], [1000, 200, 3000]] as const;

/** What is checked of `mardia`, its corrected skewness test. */
export const mardiaSkewnessPlan: EstimatorPlan<TestSubject> = {
  estimator: "mardiaSkewness",
  modules: [import.meta.resolve("../../src/stats/multivariate/mardia.ts")],
  subject: { pValue: (sample) => mardia(rowsOf(sample)).skewnessTestCorrected.pValue },
  checks: sizes(0.03, 0.25, SIZES),
  faults: [{
    id: "degrees",
    what: "χ² has 4 degrees of freedom instead of 10",
    subject: {
      pValue(sample) {
        const { statistic } = mardia(rowsOf(sample)).skewnessTestCorrected;
        // Four degrees of freedom have a closed tail.
        return Math.exp(-statistic / 2) * (1 + statistic / 2);
      },
    },
  }],
};

/** What is checked of `mardia`, its corrected kurtosis test. */
export const mardiaKurtosisPlan: EstimatorPlan<TestSubject> = {
  estimator: "mardiaKurtosis",
  modules: [import.meta.resolve("../../src/stats/multivariate/mardia.ts")],
  subject: { pValue: (sample) => mardia(rowsOf(sample)).kurtosisTestCorrected.pValue },
  checks: sizes(0.03, 0.25, SIZES),
  faults: [{
    id: "one-sided",
    what: "the p-value of one side",
    subject: {
      pValue: (sample) => mardia(rowsOf(sample)).kurtosisTestCorrected.pValue / 2,
    },
  }],
};

/** What is checked of `henzeZirkler`. */
export const henzeZirklerPlan: EstimatorPlan<TestSubject> = {
  estimator: "henzeZirkler",
  modules: [import.meta.resolve("../../src/stats/multivariate/henze_zirkler.ts")],
  subject: { pValue: (sample) => henzeZirkler(rowsOf(sample)).pValue },
  checks: sizes(0.03, 0.25, SIZES),
  faults: [{
    id: "half",
    what: "p-values half as large",
    subject: { pValue: (sample) => henzeZirkler(rowsOf(sample)).pValue / 2 },
  }],
};
