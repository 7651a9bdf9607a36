/** How many replicates an exact binomial test of a share would need. @module */
import { binomialTail } from "../stats/inference/binomial_tail.ts";

/** Beyond this many replicates the answer is "none". */
const LIMIT = 10_000;

/**
 * The smallest number of replicates, not below `from`, at which the one-sided exact binomial test of "the share is at
 * most `bound`" has a given power if the true share is `share`. Shares below the bound: use the shares of misses.
 *
 * @param share true share, in [0, 1]
 * @param bound share under the null hypothesis, in (0, 1)
 * @param alpha level of the test
 * @param power in (alpha, 1)
 * @param from least number
 * @returns `Infinity` where the share does not exceed the bound, or beyond 10,000 replicates
 *
 * @example
 * ```ts
 * import { seedsForShare } from "./seeds_for_share.ts";
 * import assert from "node:assert/strict";
 *
 * // All heads: 2^−n < .01 from n = 7 on.
 * assert.equal(seedsForShare(1, 0.5, { alpha: 0.01, power: 0.8 }, 2), 7);
 * ```
 */
export function seedsForShare(
  share: number,
  bound: number,
  { alpha, power }: { readonly alpha: number; readonly power: number },
  from: number,
): number {
  if (!(share > bound)) return Infinity;
  // The least count that rejects grows with n, by at most one at a time.
  let least = 0;
  for (let n = from; n < LIMIT; n++) {
    while (least <= n && binomialTail(n, least, bound) >= alpha) least++;
    if (least <= n && binomialTail(n, least, share) >= power) return n;
  }
  return Infinity;
}
