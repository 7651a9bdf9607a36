/** S-SGLD's stationary variances at a finite step size. @module */
import { Matrix as MlMatrix, solve } from "ml-matrix";
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";

/**
 * Variances of S-SGLD on N(μ, P⁻¹) where every parameter is its own group, drift ε and noise 2ε, partners independent of the
 * chain's state: the solution of
 *
 *     (2P_ii − εP_ii²)·v_i − ε Σ_{j≠i} P_ij²·v_j = 2
 *
 * With two parameters of one variance v = 2/(2P_ii − ε(P_ii² + P_ij²)); as ε → 0, v_i → 1/P_ii.
 *
 * @param precision P, symmetric
 * @param stepSize ε
 * @returns v_1 … v_d in the squared unit of θ; negative where ε is too large for the chain to be stable
 *
 * @example
 * ```ts
 * import { structuredVariances } from "./structured_variances.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // Correlation .9: a fifth of the true variance, 1.
 * const [a, b] = [1 / 0.19, -0.9 / 0.19];
 * const [v] = structuredVariances(matrix(2, 2, Float64Array.of(a, b, b, a)), 0.01);
 * assert.equal(v!.toFixed(4), "0.1995");
 * ```
 */
export function structuredVariances(precision: Matrix, stepSize: number): Float64Array {
  const { rows: d, values: P } = precision;
  const system = Float64Array.from(P, (value, at) => {
    const onDiagonal = Math.floor(at / d) === at % d;
    return (onDiagonal ? 2 * value : 0) - stepSize * value * value;
  });
  const solution = solve(
    MlMatrix.from1DArray(d, d, system),
    MlMatrix.columnVector(new Float64Array(d).fill(2)),
  );
  return Float64Array.from(solution.to1DArray());
}
