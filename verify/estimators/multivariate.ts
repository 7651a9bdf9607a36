/** Tests of multivariate normality. @module */
import { type Matrix, matrix } from "../../src/stats/linear_algebra/matrix.ts";
import { henzeZirkler } from "../../src/stats/multivariate/henze_zirkler.ts";
import { mardia } from "../../src/stats/multivariate/mardia.ts";
import { powerCheck } from "../calibration/power.ts";
import { sizeCheck, type TestSubject } from "../calibration/size.ts";
import type { Check } from "../check.ts";
import type { EstimatorPlan } from "../estimator_plan.ts";
import power from "../fixtures/multivariate_power.json" with { type: "json" };
import {
  correlatedRows,
  type Draw,
  exponentialMean,
  heavyColumn,
  studentRows,
} from "../laws/laws.ts";

/** Samples are n rows of so many columns, one after the other. */
const COLUMNS = 3;

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
      draw: correlatedRows(COLUMNS),
      law: `${COLUMNS}-correlated-columns`,
      levels: [0.05],
      tolerance,
      distance,
      replicates: { quick, full },
      cost: { quick: quick * n * n * 6e-9, full: full * n * n * 6e-9 },
    })
  );
}

const ALTERNATIVES: Readonly<Record<string, Draw>> = {
  "t10": studentRows(COLUMNS, 10),
  "one-t5-column": heavyColumn(COLUMNS, 5),
  "exponential-mean16": exponentialMean(16),
};

/** Power beside other implementations'. */
function powers(test: keyof typeof power.rows[number]["rejections"]): Check<TestSubject>[] {
  return power.rows.map(({ law, n, trials, rejections }) => {
    const replicates = { quick: 200, full: 2000 };
    return powerCheck({
      law: `${COLUMNS}-columns-${law}`,
      n,
      values: n * COLUMNS,
      draw: ALTERNATIVES[law]!,
      level: power.level,
      reference: {
        rejections: rejections[test],
        trials,
        source: `${power.source} ${power.versions.pingouin}`,
      },
      replicates,
      cost: { quick: replicates.quick * n * n * 6e-9, full: replicates.full * n * n * 6e-9 },
    });
  });
}

/** Margins: Mardia's corrected tests reach their limit law slowly; measured sizes stand in their docstrings. */
const SIZES = [[200, 3000, 30_000], [500, 1000, 10_000], [1000, 200, 3000]] as const;

/** What is checked of `mardia`, its corrected skewness test. */
export const mardiaSkewnessPlan: EstimatorPlan<TestSubject> = {
  estimator: "mardiaSkewness",
  modules: [import.meta.resolve("../../src/stats/multivariate/mardia.ts")],
  subject: { pValue: (sample) => mardia(rowsOf(sample)).skewnessTestCorrected.pValue },
  checks: [...sizes(0.03, 0.25, SIZES), ...powers("mardiaSkewness")],
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
  checks: [...sizes(0.03, 0.25, SIZES), ...powers("mardiaKurtosis")],
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
  checks: [...sizes(0.03, 0.25, SIZES), ...powers("henzeZirkler")],
  faults: [{
    id: "half",
    what: "p-values half as large",
    subject: { pValue: (sample) => henzeZirkler(rowsOf(sample)).pValue / 2 },
  }],
};
