/** Leading principal components, by the covariance or by the Gram matrix, whichever is smaller. @module */
import { checkMatrix } from "../checks/check_matrix.ts";
import { centre } from "../linear_algebra/centre.ts";
import { columnMeans } from "../linear_algebra/column_means.ts";
import { covariance } from "../linear_algebra/covariance.ts";
import { gram } from "../linear_algebra/gram.ts";
import type { Matrix } from "../linear_algebra/matrix.ts";
import { symmetricEigen } from "../linear_algebra/symmetric_eigen.ts";

/** A component with less than this share of the first one's variance counts as none. */
const RANK_TOLERANCE = 1e-10;

/** The leading principal components of a sample. */
export interface PrincipalComponents {
  /** The sample's column means, d. */
  readonly mean: Float64Array;
  /** k × d; row i is the unit vector of component i. */
  readonly directions: Matrix;
  /** k variances (divisor n − 1), largest first. */
  readonly variances: Float64Array;
  /** The sum of the variances of all columns. */
  readonly totalVariance: number;
}

/**
 * Principal components, by the d × d covariance or, where the sample has fewer rows than columns, by
 * its n × n Gram matrix.
 *
 * @param x n × d sample
 * @param k how many components, 1 ≤ k ≤ min(n − 1, d)
 * @returns k orthonormal directions as rows, with variances in the squared unit of x, largest first
 * @throws {RangeError} if k is out of range, or the sample's rank is below k
 *
 * @example
 * ```ts
 * import { principalComponents } from "./principal_components.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const found = principalComponents(matrix(3, 2, Float64Array.of(1, 0, 2, 0, 3, 0)), 1);
 * assert.equal(Math.abs(found.directions.values[0]!), 1);
 * assert.equal(found.variances[0], 1);
 * ```
 */
export function principalComponents(x: Matrix, k: number): PrincipalComponents {
  const { rows: n, columns: d } = x;
  if (!Number.isInteger(k) || k < 1 || k > d || k >= n) {
    throw new RangeError(
      `principalComponents: ${k} components of ${n} rows and ${d} columns; give 1 to ${
        Math.min(n - 1, d)
      } (fewer than rows, at most the columns)`,
    );
  }
  checkMatrix("principalComponents", x);
  const mean = columnMeans(x);
  const { variances, directions, totalVariance } = d <= n
    ? byCovariance(x, k)
    : byGram(centre(x, mean), k);
  const rank = variances.findIndex((variance) => !(variance > RANK_TOLERANCE * variances[0]!));
  if (rank >= 0) {
    throw new RangeError(
      `principalComponents: the sample has rank ${rank}; give at most ${rank} components or more rows`,
    );
  }
  return { mean, directions, variances, totalVariance };
}

type Leading = Omit<PrincipalComponents, "mean">;

function byCovariance(x: Matrix, k: number): Leading {
  const d = x.columns;
  const { values, vectors } = symmetricEigen(covariance(x));
  return {
    variances: values.slice(0, k),
    directions: { rows: k, columns: d, values: vectors.values.slice(0, k * d) },
    totalVariance: values.reduce((sum, value) => sum + value, 0),
  };
}

/** If X Xᵀ u = λ u then Xᵀ u / √λ is a unit eigenvector of Xᵀ X with the same λ. */
function byGram(centred: Matrix, k: number): Leading {
  const { rows: n, columns: d, values: x } = centred;
  const { values, vectors } = symmetricEigen(gram(centred));
  const directions = new Float64Array(k * d);
  for (let component = 0; component < k; component++) {
    const direction = directions.subarray(component * d, (component + 1) * d);
    const scale = 1 / Math.sqrt(Math.max(values[component]!, Number.MIN_VALUE));
    for (let i = 0; i < n; i++) {
      const weight = vectors.values[component * n + i]! * scale;
      for (let c = 0; c < d; c++) direction[c]! += weight * x[i * d + c]!;
    }
  }
  return {
    variances: values.slice(0, k).map((value) => value / (n - 1)),
    directions: { rows: k, columns: d, values: directions },
    totalVariance: values.reduce((sum, value) => sum + value, 0) / (n - 1),
  };
}
