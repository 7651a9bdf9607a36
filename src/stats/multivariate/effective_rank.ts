/** The effective rank of a covariance, from its eigenvalues. @module */
import { UserError } from "../../base/errors.ts";

/**
 * The effective rank (Σλ)² / Σλ² of a covariance: between 1 and the number of eigenvalues, and r when
 * r of them are equal and the rest 0.
 *
 * @param eigenvalues ≥ 0 up to rounding, any order
 * @throws {UserError} if they are all 0
 *
 * @example
 * ```ts
 * import { effectiveRank } from "./effective_rank.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(effectiveRank(Float64Array.of(2, 2, 0)), 2);
 * ```
 */
export function effectiveRank(eigenvalues: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of eigenvalues) {
    sum += value;
    squares += value * value;
  }
  if (!(squares > 0)) {
    throw new UserError("effectiveRank: every eigenvalue is 0; the noise has no variance here");
  }
  return sum * sum / squares;
}
