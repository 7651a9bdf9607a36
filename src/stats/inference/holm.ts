/** Holm's step-down adjustment. @module */

/**
 * p-values adjusted by Holm 1979 (Scandinavian Journal of Statistics 6): controls the family-wise error under any
 * dependence. The i-th smallest of m is multiplied by m − i + 1, then made monotone.
 *
 * @param pValues m p-values, in any order
 * @returns adjusted p-values in the same order, in [0, 1]
 * @throws {RangeError} if a value is not a probability
 *
 * @example
 * ```ts
 * import { holm } from "./holm.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...holm(Float64Array.of(0.25, 0.125, 0.5))], [0.5, 0.375, 0.5]);
 * ```
 */
export function holm(pValues: Float64Array): Float64Array {
  const m = pValues.length;
  const bad = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  if (bad >= 0) throw new RangeError(`holm: p-value ${bad} is ${pValues[bad]}, not in [0, 1]`);
  const order = Array.from({ length: m }, (_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Float64Array(m);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (m - rank) * pValues[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}
