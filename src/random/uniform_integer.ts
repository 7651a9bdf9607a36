/** Unbiased random integers. @module */
import type { Stream } from "./stream.ts";

/** Up to here the product of n and a 32-bit word is exact in a double. */
const LARGEST_PRODUCT = 2 ** 21;

/**
 * A random integer in 0 … n − 1, every value exactly equally likely.
 *
 * Up to n = 2²¹ by multiplication with rejection (Lemire, "Fast random integer generation in an interval", ACM TOMACS 29
 * (2019), algorithm 5), beyond by remainder of a 53-bit integer with rejection.
 *
 * @param s the stream; advances by one word (n ≤ 2²¹) or two, more after a rejection
 * @param n number of values, an integer in 1 … 2⁵³ − 1
 * @returns the integer
 * @throws {RangeError} if n is not such an integer
 *
 * @example
 * ```ts
 * import { uniformInteger } from "./uniform_integer.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const die = 1 + uniformInteger(stream("die"), 6);
 * assert.ok(die >= 1 && die <= 6);
 * ```
 */
export function uniformInteger(s: Stream, n: number): number {
  if (!Number.isSafeInteger(n) || n < 1) {
    throw new RangeError(`uniformInteger: n must be an integer in 1 … 2^53 - 1, not ${n}`);
  }
  if (n > LARGEST_PRODUCT) return largeInteger(s, n);
  let product = s.bits() * n;
  let low = product >>> 0;
  if (low < n) {
    // 2³² mod n values of the low word belong to an incomplete round; the modulus is needed only here, rarely.
    const incomplete = 2 ** 32 % n;
    while (low < incomplete) {
      product = s.bits() * n;
      low = product >>> 0;
    }
  }
  return (product - low) / 2 ** 32;
}

function largeInteger(s: Stream, n: number): number {
  const complete = 2 ** 53 - 2 ** 53 % n;
  for (;;) {
    const k = (s.bits() >>> 5) * 0x4000000 + (s.bits() >>> 6);
    if (k < complete) return k % n;
  }
}
