/** The normal distribution function, for the tests of this folder. @module */
import erfc from "@stdlib/math-base-special-erfc";

/** Φ(x). */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x / Math.SQRT2);
}
