/** Maps a sample on principal components of unit variance that were fitted elsewhere. @module */
import { centre } from "../linear_algebra/centre.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";
import { multiplyTransposed } from "../linear_algebra/multiply_transposed.ts";
import type { PrincipalComponents } from "./principal_components.ts";

/**
 * Maps a sample on principal components scaled to unit variance: row i becomes
 * Λ^{−1/2} V (xᵢ − m). Fitted on one half and applied to the other, it leaves a Gaussian sample
 * exactly Gaussian, which whitening by the sample's own covariance does not.
 *
 * @param components fitted on other rows than those of `x` (`principalComponents`)
 * @param x n × d
 * @returns n × k
 * @throws {RangeError} if the shapes do not fit
 *
 * @example
 * ```ts
 * import { whiten } from "./whiten.ts";
 * import { principalComponents } from "./principal_components.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const components = principalComponents(matrix(3, 1, Float64Array.of(0, 2, 4)), 1);
 * assert.deepEqual([...whiten(components, matrix(1, 1, Float64Array.of(6))).values], [2]);
 * ```
 */
export function whiten(components: PrincipalComponents, x: Matrix): Matrix {
  const { mean, directions, variances } = components;
  if (variances.length !== directions.rows) {
    throw new RangeError(
      `whiten: ${variances.length} variances of ${directions.rows} components`,
    );
  }
  const scores = multiplyTransposed(centre(x, mean), directions);
  const k = scores.columns;
  const scale = variances.map((variance) => 1 / Math.sqrt(variance));
  for (let at = 0; at < scores.values.length; at++) scores.values[at]! *= scale[at % k]!;
  return scores;
}
