/** What a factorised Gaussian misses. @module */
import { cholesky } from "../../stats/linear_algebra/cholesky.ts";
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import type { Partition } from "../partition.ts";
import { structuredPrecision } from "./structured_precision.ts";

function logDeterminant(a: Matrix): number {
  const { values } = cholesky(a);
  let sum = 0;
  for (let i = 0; i < a.rows; i++) sum += 2 * Math.log(values[i * a.rows + i]!);
  return sum;
}

/**
 * KL(q‖p) in nats of q = N(μ, blockdiag(P)⁻¹) to p = N(μ, P⁻¹): ½ [Σ_g ln det P_gg − ln det P] ≥ 0, and 0 only where P is
 * block diagonal on the groups.
 *
 * @param precision P, symmetric
 * @param partition the groups
 * @returns nats, ≥ 0 up to rounding
 * @throws {UserError} if P is not positive definite
 *
 * @example
 * ```ts
 * import { meanFieldDivergence } from "./mean_field_divergence.ts";
 * import { perParameter } from "../partition.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const P = matrix(2, 2, Float64Array.of(1, 0.6, 0.6, 1));
 * assert.ok(Math.abs(meanFieldDivergence(P, perParameter(2)) + Math.log(0.8)) < 1e-12);
 * ```
 */
export function meanFieldDivergence(precision: Matrix, partition: Partition): number {
  const factorised = structuredPrecision(precision, partition);
  return (logDeterminant(factorised) - logDeterminant(precision)) / 2;
}
