/** The effective rank of a covariance, from its eigenvalues. @module */
import { checkFinite } from "../checks/check_finite.ts";
/**
 * The effective rank (Σλ)² / Σλ² of a covariance: between 1 and the number of eigenvalues, and r when
 * r of them are equal and the rest 0.
 *
 * @param eigenvalues ≥ 0 up to rounding, any order
 * @returns in [1, number of eigenvalues], without a unit
 * @throws {RangeError} if they are all 0, or one is not finite
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
  checkFinite("effectiveRank", eigenvalues);
  const largest = eigenvalues.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let sum = 0;
  let squares = 0;
  for (const value of eigenvalues) {
    sum += value / largest;
    squares += (value / largest) ** 2;
  }
  if (!(squares > 0)) {
    throw new RangeError("effectiveRank: every eigenvalue is 0; the noise has no variance here");
  }
  return sum * sum / squares;
}
