/** Statistics of one set of noise vectors: real noise and surrogates alike. @module */
import type { Stream } from "../../../src/random/stream.ts";
import { andersonDarling } from "../../../src/stats/normality/anderson_darling.ts";
import { energyStatistic } from "../../../src/stats/multivariate/energy_statistic.ts";
import { halves } from "../../../src/stats/multivariate/halves.ts";
import { henzeZirkler } from "../../../src/stats/multivariate/henze_zirkler.ts";
import { leastGaussianDirection } from "../../../src/stats/multivariate/least_gaussian_direction.ts";
import { mardia } from "../../../src/stats/multivariate/mardia.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { shapiroWilk } from "../../../src/stats/normality/shapiro_wilk.ts";
import { squaredNorms } from "../../../src/stats/multivariate/squared_norms.ts";
import { whitenHeldOut } from "../../../src/stats/multivariate/whiten_held_out.ts";
import type { JointSample, JointStatistics } from "./joint_record.ts";
import { TEST_LEVEL } from "./test_level.ts";

/** The half of the rows that nothing was fitted on. */
export function heldOutHalf(x: Matrix): Matrix {
  return halves(x)[1];
}

/** Rows divided by their lengths. */
function unitRows(x: Matrix): Matrix {
  const { rows, columns } = x;
  const values = x.values.slice();
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    for (let c = 0; c < columns; c++) row[c]! /= length;
  }
  return { rows, columns, values };
}

function statistics(x: Matrix): JointStatistics {
  const { skewness, kurtosis } = mardia(x);
  return {
    mardiaSkewness: skewness,
    mardiaKurtosis: kurtosis,
    henzeZirkler: henzeZirkler(x).statistic,
    energy: energyStatistic(x),
  };
}

/** Standard deviation over mean. */
function variation(values: Float64Array): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return Math.sqrt(variance) / mean;
}

/**
 * Judges one set of vectors. The first half of the rows whitens the second by its principal components; the second is
 * tested as it stands, and on the unit sphere, where only its direction is left.
 *
 * @param x 2n × k
 * @param search where FastICA starts from, on the first half; `null` leaves the search out
 */
export function jointSample(x: Matrix, search: Stream | null): JointSample {
  const whitened = whitenHeldOut(x, x.columns);
  const found = search === null ? null : leastGaussianDirection(x, x.columns, search).heldOut;
  return {
    whole: statistics(whitened),
    unit: statistics(unitRows(whitened)),
    normVariation: variation(squaredNorms(heldOutHalf(x))),
    direction: found === null ? null : {
      acceptedShapiroWilk: shapiroWilk(found).pValue >= TEST_LEVEL,
      acceptedAndersonDarling: andersonDarling(found).pValue >= TEST_LEVEL,
    },
  };
}
