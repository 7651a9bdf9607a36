/** Holm's adjustment over a family, with the levels that it leaves. @module */
import { holm } from "../stats/inference/holm.ts";

/** p-values of a family after Holm's adjustment, with the level that the procedure leaves each. */
export interface Adjusted {
  /** After the adjustment. */
  readonly pValue: number;
  /** A p-value below it is significant: α over the number of places that were left when its turn came. */
  readonly level: number;
}

/**
 * Holm (1979) over a family: places without a claim count as p = 1.
 *
 * @param pValues of the family's claims
 * @param size number of places, at least as many
 * @param alpha family-wise error rate
 *
 * @example
 * ```ts
 * import { adjust } from "./adjust.ts";
 * import assert from "node:assert/strict";
 *
 * const [first, second] = adjust([0.01, 0.5], 4, 0.05);
 * assert.deepEqual(first, { pValue: 0.04, level: 0.0125 });
 * assert.equal(second!.level, 0.05 / 3);
 * ```
 */
export function adjust(
  pValues: readonly number[],
  size: number,
  alpha: number,
): readonly Adjusted[] {
  const padded = Float64Array.from({ length: size }, (_, index) => pValues[index] ?? 1);
  const adjusted = holm(padded);
  const significant = adjusted.filter((p) => p < alpha).length;
  return pValues.map((p, index) => {
    // The turn of a claim comes after all smaller p-values; the procedure stops at the first that is not significant.
    const smaller = padded.filter((other, at) => other < p || (other === p && at < index)).length;
    return {
      pValue: adjusted[index]!,
      level: alpha / (size - Math.min(smaller, significant)),
    };
  });
}
