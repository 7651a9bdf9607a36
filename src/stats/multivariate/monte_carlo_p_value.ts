/** The rank p-value of an observed statistic among simulated ones. @module */
/**
 * The p-value of an observed statistic among simulated ones, (1 + #{Tᵣ ≥ t}) / (1 + R): exact, and
 * never 0 (Davison & Hinkley 1997, equation 4.11).
 *
 * @param nullValues R simulated values, ascending (from `normalNull`)
 * @param observed the statistic; large values speak against the null
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
  let low = 0;
  let high = nullValues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nullValues[middle]! < observed) low = middle + 1;
    else high = middle;
  }
  return (1 + nullValues.length - low) / (1 + nullValues.length);
}
