/** How slowly a chain that averages over its whole past forgets its start. @module */
import { cholesky } from "../../stats/linear_algebra/cholesky.ts";
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import { solveLower } from "../../stats/linear_algebra/solve_lower.ts";
import { symmetricEigen } from "../../stats/linear_algebra/symmetric_eigen.ts";
import type { Partition } from "../partition.ts";
import { structuredPrecision } from "./structured_precision.ts";

/**
 * The exponent κ with which the mean error of S-SGLD decays as t^−κ while it keeps all of its past: κ = 1 − r, r the largest
 * eigenvalue of the Jacobi (mean-field) map −blockdiag(P)⁻¹·offblock(P). With two groups r is the canonical correlation: .9
 * gives t^−.1.
 *
 * @param precision P, symmetric
 * @param partition the groups
 * @returns κ = 1 − r ≤ 1, without a unit; 1 where P is block diagonal on the groups, near 0 where they depend strongly
 * @throws {UserError} if P is not positive definite on the groups
 *
 * @example
 * ```ts
 * import { memoryExponent } from "./memory_exponent.ts";
 * import { perParameter } from "../partition.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const P = matrix(2, 2, Float64Array.of(1, -0.9, -0.9, 1));
 * assert.ok(Math.abs(memoryExponent(P, perParameter(2)) - 0.1) < 1e-12);
 * ```
 */
export function memoryExponent(precision: Matrix, partition: Partition): number {
  const blocks = structuredPrecision(precision, partition);
  const off = precision.values.map((value, at) => blocks.values[at]! - value);
  const d = precision.rows;
  const lower = cholesky(blocks);
  // L⁻¹·(−off)·L⁻ᵀ has the map's eigenvalues.
  const half = solveLower(lower, { rows: d, columns: d, values: off });
  const turned = half.values.map((_, at) => half.values[(at % d) * d + Math.floor(at / d)]!);
  const similar = solveLower(lower, { rows: d, columns: d, values: turned });
  return 1 - symmetricEigen(similar).values[0]!;
}
