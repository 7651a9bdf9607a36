/** At how many seeds a claim is looked at. @module */

/**
 * n₁, 2n₁, 4n₁ … below N, and N.
 *
 * @param first n₁, the claim's declared seeds, ≥ 1
 * @param most N, at least as many
 * @returns ascending
 * @throws {RangeError} if N is smaller than n₁, or n₁ than 1
 *
 * @example
 * ```ts
 * import { lookSizes } from "./look_sizes.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(lookSizes(8, 32), [8, 16, 32]);
 * assert.deepEqual(lookSizes(8, 20), [8, 16, 20]);
 * assert.deepEqual(lookSizes(8, 8), [8]);
 * ```
 */
export function lookSizes(first: number, most: number): readonly number[] {
  if (!(first >= 1 && most >= first)) {
    throw new RangeError(`lookSizes: from ${first} to ${most} seeds; give 1 ≤ first ≤ most`);
  }
  const sizes: number[] = [];
  for (let n = first; n < most; n *= 2) sizes.push(n);
  return [...sizes, most];
}
