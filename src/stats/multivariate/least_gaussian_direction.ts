/** A direction chosen on one half of a sample, and the other half projected on it. @module */
import type { Stream } from "../../random/stream.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";
import { multiplyTransposed } from "../linear_algebra/multiply_transposed.ts";
import { fastIca, type FastIcaOptions } from "./fast_ica.ts";
import { halves } from "./halves.ts";
import { principalComponents } from "./principal_components.ts";
import { whiten } from "./whiten.ts";

/** A direction chosen on one half of a sample, and the other half projected on it. */
export interface LeastGaussianDirection {
  /** Unit vector in the space of the sample, d. */
  readonly direction: Float64Array;
  /** The second half's rows on it, ⌈n/2⌉ values: test these. */
  readonly heldOut: Float64Array;
  /** What FastICA reached on the first half. */
  readonly negentropy: number;
  /** Whether FastICA came to rest on the first half. */
  readonly converged: boolean;
}

/**
 * The direction along which the first half of a sample looks least Gaussian (FastICA after
 * principal components), with the second half projected on it. A univariate test of `heldOut` has
 * its stated size, since those rows had no part in the choice (claim P7i).
 *
 * @param x n × d sample with exchangeable rows
 * @param k principal components that the search is confined to, 1 ≤ k < n/2
 * @param random the stream of FastICA's starting points
 * @param options FastICA's contrast, starts, steps and tolerance
 * @returns the direction in the space of x, d entries of length 1, with ⌈n/2⌉ projections that it was not chosen by
 * @throws {RangeError} if k is out of range, or the first half has rank below k
 *
 * @example
 * ```ts
 * import { leastGaussianDirection } from "./least_gaussian_direction.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const corners = Float64Array.from({ length: 32 }, (_, i) => i % 2 ? 1 - (i & 4) / 2 : 1 - (i & 2));
 * const found = leastGaussianDirection(matrix(16, 2, corners), 2, stream("example"), {
 *   contrast: "kurtosis",
 * });
 * assert.equal(found.heldOut.length, 8);
 * ```
 */
export function leastGaussianDirection(
  x: Matrix,
  k: number,
  random: Stream,
  options: Omit<FastIcaOptions, "components"> = {},
): LeastGaussianDirection {
  const [fitted, heldOut] = halves(x);
  const components = principalComponents(fitted, k);
  const [found] = fastIca(whiten(components, fitted), random, options);
  const { direction: w, negentropy, converged } = found!;
  const d = x.columns;
  // wᵀ Λ^{−1/2} V (x − m): the same projection, as one vector in the space of x.
  const direction = new Float64Array(d);
  for (let i = 0; i < k; i++) {
    const weight = w[i]! / Math.sqrt(components.variances[i]!);
    for (let c = 0; c < d; c++) direction[c]! += weight * components.directions.values[i * d + c]!;
  }
  const length = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
  for (let c = 0; c < d; c++) direction[c]! /= length;
  const projected = multiplyTransposed(heldOut, { rows: 1, columns: d, values: direction });
  return { direction, heldOut: projected.values, negentropy, converged };
}
