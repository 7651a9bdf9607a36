/** Standard normal variates. @module */
import { normalQuantile } from "./normal_quantile.ts";
import type { Stream } from "./stream.ts";

/**
 * The next standard normal variate, by inversion: Φ⁻¹(U).
 *
 * Inversion rather than Box–Muller or a ziggurat, because one uniform gives one variate (streams stay aligned whatever the
 * values are), it is monotone in U, and it needs only + − × ÷ √, and the logarithm in the tails (15 % of the draws), so no
 * table and no trigonometric function whose last bit might differ between machines. The largest value is Φ⁻¹(1 − 2⁻⁵³) =
 * 8.2.
 *
 * @param s the stream; advances by one uniform
 * @returns a variate of N(0, 1)
 *
 * @example
 * ```ts
 * import { normal } from "./normal.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(normal(stream("weights", 1)), normal(stream("weights", 1)));
 * ```
 */
export function normal(s: Stream): number {
  return normalQuantile(s.uniform());
}

/**
 * Fills an array with independent standard normal variates, the same as repeated calls of {@linkcode normal}.
 *
 * For very long arrays in float32 see `normalBlock`, which is several times faster.
 *
 * @param s the stream; advances by one uniform an entry
 * @param out the array to fill; a Float32Array rounds each variate
 * @returns `out`
 *
 * @example
 * ```ts
 * import { fillNormal } from "./normal.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * const z = fillNormal(stream("z"), new Float64Array(1000));
 * assert.ok(z.every(Number.isFinite));
 * ```
 */
export function fillNormal<T extends Float64Array | Float32Array>(s: Stream, out: T): T {
  for (let i = 0; i < out.length; i++) out[i] = normalQuantile(s.uniform());
  return out;
}
