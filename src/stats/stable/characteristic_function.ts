/** Characteristic function of a stable law. @module */
import { checkLaw, type StableParameters } from "./check_law.ts";
import { shiftConstant } from "./shift_constant.ts";

/** A complex number. */
export interface Complex {
  /** Real part. */
  readonly re: number;
  /** Imaginary part. */
  readonly im: number;
}

/**
 * E exp(itX) of a stable law (Nolan 2020, definitions 1.2 and 1.3): log φ(t) = −|γt|^α (1 + iβ sign(t) tan(πα/2) (|γt|^{1−α} − 1)) + iδt in
 * S0, without the bracket's first term in S1, and the limits of both at α = 1.
 *
 * @param t any number
 * @param law the law; S0 unless it says S1
 * @returns the complex value
 * @throws {RangeError} if a parameter is out of its range
 *
 * @example
 * ```ts
 * import { stableCharacteristicFunction } from "./characteristic_function.ts";
 * import assert from "node:assert/strict";
 *
 * const { re, im } = stableCharacteristicFunction(2, { alpha: 1, beta: 0 });
 * assert(Math.abs(re - Math.exp(-2)) < 1e-16);
 * assert.equal(im, 0);
 * ```
 */
export function stableCharacteristicFunction(t: number, law: StableParameters): Complex {
  const { alpha, beta, scale, location, parameterization } = checkLaw(law);
  const s = scale * Math.abs(t);
  if (s === 0) return { re: 1, im: 0 };
  const decay = s ** alpha;
  let twist: number;
  if (parameterization === "S0") twist = beta * skewPhase(s, alpha);
  else if (alpha === 1) twist = -beta * s * (2 / Math.PI) * Math.log(Math.abs(t));
  else twist = decay * shiftConstant(alpha, beta);
  const phase = Math.sign(t) * twist + location * t;
  const size = Math.exp(-decay);
  return { re: size * Math.cos(phase), im: size * Math.sin(phase) };
}

/**
 * tan(πα/2) (s^α − s): the phase of φ per unit of β at s = γt > 0 in S0, continuous through α = 1 where it is −(2/π) s log s.
 *
 * @param s s > 0
 * @param alpha α in (0, 2]
 */
export function skewPhase(s: number, alpha: number): number {
  const delta = alpha - 1;
  if (alpha === 2) return 0;
  if (delta === 0) return -2 / Math.PI * s * Math.log(s);
  return -s * Math.expm1(delta * Math.log(s)) / Math.tan(Math.PI * delta / 2);
}
