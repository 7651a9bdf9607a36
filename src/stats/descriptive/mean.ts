/** The arithmetic mean. @module */

/**
 * Σx/n, with the correction of a second pass, which removes most of the rounding of the first where values lie far from 0.
 *
 * @param values n values
 * @returns the mean; NaN of nothing
 *
 * @example
 * ```ts
 * import { mean } from "./mean.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(mean([1, 2, 6]), 3);
 * ```
 */
export function mean(values: ArrayLike<number>): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const first = sum / n;
  if (!Number.isFinite(first)) return first;
  let residual = 0;
  for (let i = 0; i < n; i++) residual += values[i]! - first;
  return first + residual / n;
}
