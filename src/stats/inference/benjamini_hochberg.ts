/** Benjamini and Hochberg's step-up adjustment. @module */

/**
 * p-values adjusted by Benjamini & Hochberg 1995 (Journal of the Royal Statistical Society B 57): rejecting where the
 * result is at most q keeps the false discovery rate at q for independent (or positively dependent) tests. The i-th
 * smallest of m is multiplied by m/i, then made monotone from the largest down.
 *
 * @param pValues m p-values, in any order
 * @returns adjusted p-values in the same order, in [0, 1]
 * @throws {RangeError} if a value is not a probability
 *
 * @example
 * ```ts
 * import { benjaminiHochberg } from "./benjamini_hochberg.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...benjaminiHochberg(Float64Array.of(0.5, 0.125, 0.25))], [0.5, 0.375, 0.375]);
 * ```
 */
export function benjaminiHochberg(pValues: Float64Array): Float64Array {
  const m = pValues.length;
  const bad = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  if (bad >= 0) {
    throw new RangeError(`benjaminiHochberg: p-value ${bad} is ${pValues[bad]}, not in [0, 1]`);
  }
  const order = Array.from(pValues.keys()).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Float64Array(m);
  let least = 1;
  order.forEach((index, rank) => {
    least = Math.min(least, (m / (m - rank)) * pValues[index]!);
    adjusted[index] = least;
  });
  return adjusted;
}
