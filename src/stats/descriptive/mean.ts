/** The arithmetic mean. @module */

/**
 * Σ x/n, summed in the order given; NaN of nothing.
 *
 * @example
 * ```ts
 * import { mean } from "./mean.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(mean([1, 2, 6]), 3);
 * assert(Number.isNaN(mean([])));
 * ```
 */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
