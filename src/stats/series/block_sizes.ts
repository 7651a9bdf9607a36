/** Block lengths for fits on log–log axes. @module */
/**
 * Block lengths evenly spaced in the logarithm, for fits on log–log axes: least, …, most, rounded and
 * without repeats.
 *
 * @param least the smallest, ≥ 1
 * @param most the largest, ≥ least
 * @param count how many before repeats are dropped, ≥ 2
 *
 * @example
 * ```ts
 * import { blockSizes } from "./block_sizes.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(blockSizes(8, 64, 4), [8, 16, 32, 64]);
 * ```
 */
export function blockSizes(least: number, most: number, count: number): number[] {
  const ratio = Math.log(most / least) / (count - 1);
  const sizes = Array.from({ length: count }, (_, i) => Math.round(least * Math.exp(ratio * i)));
  return sizes.filter((size, i) => size !== sizes[i - 1]);
}
