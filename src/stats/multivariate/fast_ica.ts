/** FastICA: the least Gaussian directions of a whitened sample. @module */
import { checkMatrix } from "../checks/check_matrix.ts";
import { checkCount } from "../checks/check_count.ts";
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { type Matrix, matrix } from "../linear_algebra/matrix.ts";
import { type IcaContrast, icaContrasts } from "./ica_contrast.ts";

/** What `fastIca` may be told. */
export interface FastIcaOptions {
  /** How many directions to find, one after the other; 1 unless said otherwise. */
  readonly components?: number;
  /** `tanh` (log cosh, robust; the default) or `kurtosis`. */
  readonly contrast?: "tanh" | "kurtosis";
  /** Random starts per direction, the best of which is kept; 8 unless said otherwise. */
  readonly starts?: number;
  /** Steps per start; 200 unless said otherwise. */
  readonly maximumSteps?: number;
  /** A start has converged once 1 − |w·w′| falls below this; 1e-10 unless said otherwise. */
  readonly tolerance?: number;
}

/** One direction that `fastIca` found. */
export interface IndependentComponent {
  /** Unit vector in the whitened space, k. */
  readonly direction: Float64Array;
  /** (mean G(wᵀz) − E G(ν))², ν ~ N(0, 1): 0 for a Gaussian projection. Picked to be large. */
  readonly negentropy: number;
  /** Whether the start that was kept met the tolerance. */
  readonly converged: boolean;
}

/**
 * FastICA by deflation: directions along which a whitened sample looks least Gaussian, each
 * orthogonal to those before. The fixed-point step is w ← mean(z g(wᵀz)) − mean(g′(wᵀz)) w.
 *
 * Source: Hyvärinen, IEEE Transactions on Neural Networks 10 (1999) 626–634, equations (19)–(20), (24).
 *
 * Even in a Gaussian sample some direction looks non-Gaussian: test it on other rows
 * (`leastGaussianDirection`).
 *
 * @param z n × k, whitened by its own covariance: unequal variances pass for non-Gaussianity
 * @param random the stream of the starting points
 * @param options number of directions, 1 … k; contrast, starts, steps and tolerance
 * @returns as many directions as asked for, in the order in which they were found, orthogonal to each other
 * @throws {RangeError} if more directions than columns are asked for, n ≤ k, an entry is not finite, or an option is out of
 *   range
 *
 * @example
 * ```ts
 * import { fastIca } from "./fast_ica.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const corners = Float64Array.of(1, 1, 1, -1, -1, 1, -1, -1);
 * const [found] = fastIca(matrix(4, 2, corners), stream("example"), { contrast: "kurtosis" });
 * assert.ok(Math.abs(Math.max(...found!.direction.map(Math.abs)) - 1) < 1e-9);
 * ```
 */
export function fastIca(
  z: Matrix,
  random: Stream,
  options: FastIcaOptions = {},
): IndependentComponent[] {
  const { components = 1, contrast = "tanh", starts = 8, maximumSteps = 200, tolerance = 1e-10 } =
    options;
  const k = z.columns;
  if (!Number.isInteger(components) || components < 1 || components > k) {
    throw new RangeError(`fastIca: ${components} directions in ${k} dimensions; give 1 to ${k}`);
  }
  if (z.rows <= k) {
    throw new RangeError(
      `fastIca: ${z.rows} rows in ${k} dimensions; give more rows than dimensions`,
    );
  }
  checkMatrix("fastIca", z);
  checkCount("fastIca", "starts", starts, 1);
  checkCount("fastIca", "steps", maximumSteps, 1);
  if (!(tolerance > 0)) throw new RangeError(`fastIca: tolerance ${tolerance}; give one above 0`);
  const found: IndependentComponent[] = [];
  const measure = icaContrasts[contrast];
  for (let component = 0; component < components; component++) {
    const earlier = found.map(({ direction }) => direction);
    let best: IndependentComponent | undefined;
    for (let start = 0; start < starts; start++) {
      const w = matrix(1, k).values;
      fillNormal(random.child(component, start), w);
      const candidate = climb(z, w, earlier, measure, maximumSteps, tolerance);
      if (best === undefined || candidate.negentropy > best.negentropy) best = candidate;
    }
    found.push(best!);
  }
  return found;
}

/** Runs the fixed-point step from one start; `w` is taken over. */
function climb(
  z: Matrix,
  w: Float64Array,
  earlier: readonly Float64Array[],
  measure: IcaContrast,
  maximumSteps: number,
  tolerance: number,
): IndependentComponent {
  let direction = orthonormalise(w, earlier);
  let converged = false;
  for (let step = 0; step < maximumSteps && !converged; step++) {
    const next = orthonormalise(fixedPointStep(z, direction, measure), earlier);
    converged = 1 - Math.abs(dot(next, direction)) < tolerance;
    direction = next;
  }
  let mean = 0;
  for (let i = 0; i < z.rows; i++) mean += measure.value(project(z, i, direction)) / z.rows;
  return { direction, negentropy: (mean - measure.gaussianMean) ** 2, converged };
}

function fixedPointStep(z: Matrix, w: Float64Array, measure: IcaContrast): Float64Array {
  const { rows: n, columns: k, values } = z;
  const next = new Float64Array(k);
  let curvature = 0;
  for (let i = 0; i < n; i++) {
    const y = project(z, i, w);
    const slope = measure.slope(y);
    curvature += measure.curvature(y);
    for (let c = 0; c < k; c++) next[c]! += slope * values[i * k + c]!;
  }
  for (let c = 0; c < k; c++) next[c] = (next[c]! - curvature * w[c]!) / n;
  return next;
}

function project(z: Matrix, i: number, w: Float64Array): number {
  const k = z.columns;
  let sum = 0;
  for (let c = 0, at = i * k; c < k; c++, at++) sum += z.values[at]! * w[c]!;
  return sum;
}

/** Removes the earlier directions (Gram–Schmidt) and scales to unit length. */
function orthonormalise(w: Float64Array, earlier: readonly Float64Array[]): Float64Array {
  for (const direction of earlier) {
    const overlap = dot(w, direction);
    for (let c = 0; c < w.length; c++) w[c]! -= overlap * direction[c]!;
  }
  const length = Math.sqrt(dot(w, w));
  return w.map((value) => value / length);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < a.length; c++) sum += a[c]! * b[c]!;
  return sum;
}
