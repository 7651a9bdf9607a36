/** Positive stable variates. @module */
import { exponential } from "./exponential.ts";
import type { Stream } from "./stream.ts";

/**
 * The next variate of the positive stable law with Laplace transform exp(−s^a), by Kanter's formula (Annals of Probability 3
 * (1975) 697–707, corollary 4.1):
 * S = sin(aU)/sin(U)^{1/a} · (sin((1−a)U)/E)^{(1−a)/a}, U uniform on (0, π), E exponential.
 * The squared norm of a vector of many independent symmetric α-stable entries has this law with a = α/2, up to scale, and
 * Var ln S = (π²/6)(1/a² − 1).
 *
 * @param s the stream; advances by two uniforms
 * @param index a in (0, 1)
 * @returns a number above 0; for small a it overflows to Infinity or underflows to 0 where the law is beyond the doubles
 * @throws {RangeError} if the index is out of its range
 *
 * @example
 * ```ts
 * import { positiveStable } from "./positive_stable.ts";
 * import { stream } from "./stream.ts";
 * import assert from "node:assert/strict";
 *
 * assert(positiveStable(stream("waiting"), 0.75) > 0);
 * ```
 */
export function positiveStable(s: Stream, index: number): number {
  if (!(index > 0 && index < 1)) {
    throw new RangeError(`positiveStable: the index must be in (0, 1), not ${index}`);
  }
  const u = Math.PI * s.uniform();
  const e = exponential(s);
  const rest = 1 - index;
  const logarithm = (rest * Math.log(Math.sin(rest * u) / e) - Math.log(Math.sin(u))) / index;
  return Math.sin(index * u) * Math.exp(logarithm);
}
