/** The null law of an affine-invariant statistic, simulated under N(0, I). @module */
import { checkCount } from "../checks/check_count.ts";
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { type Matrix, matrix } from "../linear_algebra/matrix.ts";

/**
 * The null law of an affine-invariant statistic by simulation: its values on samples from N(0, I).
 * Because the statistic is affine-invariant this is its law under every Gaussian of that shape, so
 * one null serves all samples of the same shape, and the p-values from it are exact (Barnard 1963;
 * Davison & Hinkley 1997, equation 4.11).
 *
 * @param statistic affine-invariant; large values speak against normality
 * @param shape rows and columns of the samples
 * @param replicates how many to draw, ≥ 19; the smallest p-value is 1/(replicates + 1)
 * @param random the stream of the samples; replicate r draws from `random.child(r)`
 * @returns the values, ascending
 * @throws {RangeError} if replicates < 19
 *
 * @example
 * ```ts
 * import { normalNull } from "./normal_null.ts";
 * import { energyStatistic } from "./energy_statistic.ts";
 * import { monteCarloPValue } from "./monte_carlo_p_value.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const shape = { rows: 20, columns: 2 };
 * const nullLaw = normalNull(energyStatistic, shape, 99, stream("example"));
 * assert.equal(monteCarloPValue(nullLaw, 100), 1 / 100);
 * ```
 */
export function normalNull(
  statistic: (sample: Matrix) => number,
  shape: { readonly rows: number; readonly columns: number },
  replicates: number,
  random: Stream,
): Float64Array {
  // Fewer cannot reject at 5 %.
  checkCount("normalNull", "replicates", replicates, 19);
  const sample = matrix(shape.rows, shape.columns);
  return Float64Array.from({ length: replicates }, (_, r) => {
    fillNormal(random.child(r), sample.values);
    return statistic(sample);
  }).sort();
}
