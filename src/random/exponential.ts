/** Exponential variates. @module */
import type { Stream } from "./stream.ts";

/**
 * The next variate of the exponential law with mean 1, by inversion: −ln U.
 *
 * @param s the stream; advances by one uniform
 * @returns a number in (1.1·10⁻¹⁶, 36.8)
 *
 * @example
 * ```ts
 * import { exponential } from "./exponential.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(exponential(stream("waiting time")) > 0);
 * ```
 */
export function exponential(s: Stream): number {
  return -Math.log(s.uniform());
}
