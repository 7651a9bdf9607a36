/** Two one-sided tests of equivalence. @module */
import { tTest } from "./student_t.ts";

/**
 * Schuirmann's two one-sided tests (1987): is the mean inside (lower, upper)?
 *
 * @param sample n ≥ 2 values, not all equal
 * @param lower lower margin
 * @param upper upper margin, above it
 * @returns the larger of the two one-sided p-values: small supports equivalence
 * @throws {RangeError} if the margins are in the wrong order
 *
 * @example
 * ```ts
 * import { tost } from "./tost.ts";
 * import assert from "node:assert/strict";
 *
 * assert(tost(Float64Array.of(-0.1, 0.1, 0.05, -0.05), -1, 1) < 0.001);
 * ```
 */
export function tost(sample: Float64Array, lower: number, upper: number): number {
  if (!(lower < upper)) {
    throw new RangeError(`tost: margins ${lower} and ${upper} are out of order`);
  }
  return Math.max(
    tTest(sample, lower, "greater").pValue,
    tTest(sample, upper, "less").pValue,
  );
}
