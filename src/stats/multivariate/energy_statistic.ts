/** The energy statistic of multivariate normality (Székely and Rizzo). @module */
import type { Matrix } from "../linear_algebra/matrix.ts";
import { gammaRatio } from "./gamma_ratio.ts";
import { meanDistanceToGaussian } from "./mean_distance_to_gaussian.ts";
import { squaredDistances } from "./squared_distances.ts";
import { standardise } from "./standardise.ts";

/**
 * The energy statistic of multivariate normality,
 * n (2/n Σᵢ E|yᵢ − Z| − E|Z − Z′| − 1/n² Σᵢⱼ |yᵢ − yⱼ|), over the scaled residuals yᵢ (covariance with
 * divisor n − 1) and Z, Z′ ~ N(0, I). Non-negative, affine-invariant, consistent against every
 * alternative.
 *
 * Source: Székely & Rizzo, Journal of Multivariate Analysis 93 (2005) 58–80, equation (4). It has no
 * usable closed null law: judge it by `normalNull` and `monteCarloPValue`.
 *
 * Cost O(n² p).
 *
 * @param x n × p sample
 * @returns the statistic, ≥ 0
 * @throws {RangeError} if n ≤ p, a column is constant, or columns are linearly dependent
 *
 * @example
 * ```ts
 * import { energyStatistic } from "./energy_statistic.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const even = Float64Array.from({ length: 30 }, (_, i) => i);
 * const clumped = even.map((value) => value < 15 ? 0 : 1);
 * const statistic = (values: Float64Array) => energyStatistic(matrix(30, 1, values));
 * assert.ok(statistic(even) < statistic(clumped));
 * ```
 */
export function energyStatistic(x: Matrix): number {
  const y = standardise(x, 1, "energyStatistic");
  const { rows: n, columns: p } = y;
  const origin = { rows: 1, columns: p, values: new Float64Array(p) };
  const distances = new Float64Array(n);
  let within = 0;
  let toGaussian = 0;
  for (let i = 0; i < n; i++) {
    squaredDistances(y, i, y, i, distances);
    for (let j = 0; j < i; j++) within += Math.sqrt(distances[j]!);
    squaredDistances(y, i, origin, 1, distances);
    toGaussian += meanDistanceToGaussian(p, distances[0]!);
  }
  const gaussian = 2 * gammaRatio(p / 2);
  return 2 * toGaussian - n * gaussian - 2 * within / n;
}
