/** The places of the smallest numbers. @module */

/**
 * The indices of the smallest values, ascending in value; ties go to the lower index.
 *
 * @param values numbers
 * @param count how many
 *
 * @example
 * ```ts
 * import { smallest } from "./smallest.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(smallest([3, 1, 2, 1], 3), [1, 3, 2]);
 * ```
 */
export function smallest(values: ArrayLike<number>, count: number): number[] {
  return Array.from({ length: values.length }, (_, i) => i)
    .sort((a, b) => values[a]! - values[b]! || a - b).slice(0, count);
}
