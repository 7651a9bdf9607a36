/** The block length of the released code. @module */
import { checkCount } from "../checks/check_count.ts";

/** Beyond it the search would take seconds. */
const MOST = 1e13;

/**
 * The greatest divisor of n that does not exceed √n: K₁ of the released code of Simsekli et al. (2019).
 *
 * @param n a whole number from 1 up
 * @throws {RangeError} if it is none, or above 10¹³
 * @returns the divisor; 1 if n is prime
 *
 * @example
 * ```ts
 * import { releasedBlockLength } from "./released_block_length.ts";
 * import assert from "node:assert/strict";
 *
 * // A network of width 128 and depth 3 on MNIST: 118,016 parameters, 600 minibatches.
 * assert.equal(releasedBlockLength(118_016 * 600), 7680);
 * ```
 */
export function releasedBlockLength(n: number): number {
  checkCount("releasedBlockLength", "observations", n, 1, MOST);
  for (let k = Math.floor(Math.sqrt(n)); k > 1; k--) {
    if (n % k === 0) return k;
  }
  return 1;
}
