/** Test only: exact rational numbers. @module */

/** n/d in lowest terms, d > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** The fraction n/d. */
export function rational(n: number | bigint, d: number | bigint = 1): Rational {
  return reduce(BigInt(n), BigInt(d));
}

/** a + b. */
export const plus = (a: Rational, b: Rational): Rational =>
  reduce(a.n * b.d + b.n * a.d, a.d * b.d);
/** a − b. */
export const minus = (a: Rational, b: Rational): Rational =>
  reduce(a.n * b.d - b.n * a.d, a.d * b.d);
/** a·b. */
export const times = (a: Rational, b: Rational): Rational => reduce(a.n * b.n, a.d * b.d);
/** a^k for k = 0, 1, 2, … */
export const power = (a: Rational, k: number): Rational =>
  reduce(a.n ** BigInt(k), a.d ** BigInt(k));

/**
 * The nearest number, or the next to it.
 *
 * @example
 * ```ts
 * import { plus, rational, toNumber } from "./rational.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(toNumber(plus(rational(1, 3), rational(1, 6))), 0.5);
 * ```
 */
export function toNumber({ n, d }: Rational): number {
  const whole = n / d;
  const scale = 1n << 64n;
  return Number(whole) + Number(((n - whole * d) * scale) / d) / Number(scale);
}

function reduce(n: bigint, d: bigint): Rational {
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = d < 0n ? -1n : 1n;
  return { n: sign * n / a, d: sign * d / a };
}
