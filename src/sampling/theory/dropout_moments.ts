/** The dropout form's stationary moments at a finite step size, for two exchangeable parameters. @module */

/** A target N(0, P⁻¹) with P = [[a, b], [b, a]]. */
export interface ExchangeablePair {
  /** a > |b|. */
  readonly diagonal: number;
  /** b. */
  readonly offDiagonal: number;
}

/**
 * E θ_i² and E θ₁θ₂ of the dropout form, each parameter its own group, drift ε and noise 2ε, one mask a step, partners
 * independent of the state and with its variance. With v and c for the two moments, the fixed point of one step is
 *
 *     2(av + pbc) − (ε/p)·(a²v + 2pabc + b²v) = 2
 *     2(ac + pbv) − ε·((a² + b²)·c + 2abv) = 0
 *
 * As ε → 0 this is P_p⁻¹; at p = 1 it is SGLD's covariance. The gap grows as ε/p.
 *
 * @param pair a and b: the precision of two parameters that may change places
 * @param stepSize ε > 0
 * @param keep p in (0, 1]
 * @returns E θ_i² and E θ₁θ₂, in the squared unit of θ; they are moments of a law only while the chain is stable at
 *   this ε
 * @throws {RangeError} if p is not in (0, 1]
 *
 * @example
 * ```ts
 * import { dropoutMoments } from "./dropout_moments.ts";
 * import assert from "node:assert/strict";
 *
 * const pair = { diagonal: 1 / 0.19, offDiagonal: -0.9 / 0.19 };
 * const { variance } = dropoutMoments(pair, 1e-9, 0.3);
 * assert.equal(variance.toFixed(4), "0.2049");
 * ```
 */
export function dropoutMoments(
  { diagonal: a, offDiagonal: b }: ExchangeablePair,
  stepSize: number,
  keep: number,
): { readonly variance: number; readonly covariance: number } {
  if (!(keep > 0 && keep <= 1)) {
    throw new RangeError(`dropoutMoments: keep must be in (0, 1], not ${keep}`);
  }
  const [e, p] = [stepSize, keep];
  const squares = a * a + b * b;
  const vv = 2 * a - e / p * squares;
  const vc = 2 * p * b - 2 * e * a * b;
  const cv = 2 * p * b - 2 * e * a * b;
  const cc = 2 * a - e * squares;
  const determinant = vv * cc - vc * cv;
  return { variance: 2 * cc / determinant, covariance: -2 * cv / determinant };
}
