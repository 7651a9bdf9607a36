/** The rank p-value of an observed statistic among simulated ones. @module */
import { checkFinite } from "../checks/check_finite.ts";
import { monteCarloP } from "../inference/monte_carlo_p.ts";

/**
 * The p-value of an observed statistic among simulated ones, (1 + #{Tᵣ ≥ t}) / (1 + R): exact, and
 * never 0 (Davison & Hinkley 1997, equation 4.11).
 *
 * @param nullValues R simulated values, ascending (from `normalNull`)
 * @param observed the statistic; large values speak against the null
 * @returns in [1/(R + 1), 1]
 * @throws {RangeError} if the statistic or the largest simulated value is no number
 *
 * @example
 * ```ts
 * import { monteCarloPValue } from "./monte_carlo_p_value.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(monteCarloPValue(Float64Array.of(1, 2, 3), 2), 3 / 4);
 * ```
 */
export function monteCarloPValue(nullValues: Float64Array, observed: number): number {
  if (Number.isNaN(observed)) throw new RangeError(`monteCarloPValue: statistic ${observed}`);
  checkFinite("monteCarloPValue", nullValues.subarray(-1));
  let low = 0;
  let high = nullValues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nullValues[middle]! < observed) low = middle + 1;
    else high = middle;
  }
  return monteCarloP(nullValues.length - low, nullValues.length);
}
