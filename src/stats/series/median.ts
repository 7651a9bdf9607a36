/** The median over chains. @module */

/**
 * Median of all values of all chains.
 *
 * @param chains at least one value in all
 *
 * @example
 * ```ts
 * import { median } from "./median.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(median([Float64Array.of(9, 1), Float64Array.of(2, 4)]), 3);
 * ```
 */
export function median(chains: readonly Float64Array[]): number {
  const all = Float64Array.from(chains.flatMap((chain) => [...chain])).sort();
  const half = all.length >> 1;
  return all.length % 2 === 1 ? all[half]! : (all[half - 1]! + all[half]!) / 2;
}
