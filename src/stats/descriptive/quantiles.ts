/** Quantiles of a sample. @module */

/**
 * Quantiles with linear interpolation (Hyndman & Fan 1996, type 7).
 *
 * @param values at least one, none of them NaN; between a number and ∞ lies ∞
 * @param shares each in [0, 1]
 * @returns one quantile per share
 * @throws {RangeError} if there is no value, or a share is out of range
 *
 * @example
 * ```ts
 * import { quantiles } from "./quantiles.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(quantiles(Float64Array.of(4, 1, 2, 3), [0, 0.5, 1]), [1, 2.5, 4]);
 * ```
 */
export function quantiles(values: Float64Array, shares: readonly number[]): readonly number[] {
  if (values.length === 0) throw new RangeError("quantiles: no value; give at least one");
  const sorted = values.toSorted();
  return shares.map((share) => {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(`quantiles: share ${share}; it must lie in [0, 1]`);
    }
    const at = share * (sorted.length - 1);
    const below = Math.floor(at);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    // ∞ − ∞ and 0·∞ are no numbers.
    return at === below || low === high ? low : low + (at - below) * (high - low);
  });
}
