/** Symmetric α-stable variates by the short formula. @module */
import { exponential } from "./exponential.ts";
import type { Stream } from "./stream.ts";

/**
 * The next variate of the symmetric α-stable law with characteristic function exp(−|t|^α): the formula of Chambers, Mallows and
 * Stuck (JASA 71 (1976) 340–344) without skewness,
 * X = sin(αθ)/cos(θ)^{1/α} · (cos((1−α)θ)/W)^{(1−α)/α}, θ uniform in ±π/2, W exponential.
 * At α = 2 it is N(0, 2), at α = 1 Cauchy's law. Faster than `stable`, for simulations that draw millions.
 *
 * @param s the stream; advances by two uniforms
 * @param alpha stability index in (0, 2]
 * @returns the variate
 * @throws {RangeError} if α is out of its range
 *
 * @example
 * ```ts
 * import { symmetricStable } from "./symmetric_stable.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(symmetricStable(stream("a"), 1.5), symmetricStable(stream("a"), 1.5));
 * ```
 */
export function symmetricStable(s: Stream, alpha: number): number {
  if (!(alpha > 0 && alpha <= 2)) {
    throw new RangeError(`symmetricStable: alpha must be in (0, 2], not ${alpha}`);
  }
  const theta = Math.PI * (s.uniform() - 0.5);
  const w = exponential(s);
  const rest = 1 - alpha;
  const logarithm = (rest * Math.log(Math.cos(rest * theta) / w) - Math.log(Math.cos(theta))) /
    alpha;
  return Math.sin(alpha * theta) * Math.exp(logarithm);
}
