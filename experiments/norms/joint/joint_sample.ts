/** Statistics of one set of noise vectors: real noise and Gaussian vectors alike. @module */
import { energyStatistic } from "../../../src/stats/multivariate/energy_statistic.ts";
import { henzeZirkler } from "../../../src/stats/multivariate/henze_zirkler.ts";
import { mardia } from "../../../src/stats/multivariate/mardia.ts";
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";
import { whitenHeldOut } from "../../../src/stats/multivariate/whiten_held_out.ts";
import type { JointSample, JointStatistics } from "./record.ts";

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
  return {
    mardiaKurtosis: mardia(x).kurtosis,
    henzeZirkler: henzeZirkler(x).statistic,
    energy: energyStatistic(x),
  };
}

/**
 * Judges one set of vectors. The first half of the rows whitens the second by its principal components; the second is
 * tested as it stands, and on the unit sphere, where only its direction is left.
 *
 * @param x 2n × k
 */
export function jointSample(x: Matrix): JointSample {
  const whitened = whitenHeldOut(x, x.columns);
  return { whole: statistics(whitened), unit: statistics(unitRows(whitened)) };
}
