/** Random signs. @module */
import type { Stream } from "./stream.ts";

/**
 * The next random sign: +1 or −1, each with probability ½.
 *
 * @param s the stream; advances by one word
 * @returns 1 or −1
 *
 * @example
 * ```ts
 * import { rademacher } from "./rademacher.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(Math.abs(rademacher(stream("sign"))), 1);
 * ```
 */
export function rademacher(s: Stream): 1 | -1 {
  return s.bits() >>> 31 === 0 ? 1 : -1;
}
