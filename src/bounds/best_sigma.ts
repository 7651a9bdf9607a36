/** A bound at the best σ that is not a tautology. @module */

/** A bound at one σ, its two terms apart. */
export interface BoundTerms {
  /** Standard deviation of the virtual noise of a step. */
  readonly sigma: number;
  /** The term of information. */
  readonly information: number;
  /** Δ: the absolute difference of what smoothing does to population and empirical risk. */
  readonly smoothing: number;
}

/** The chosen one. */
export interface BestBound extends BoundTerms {
  /** Sum of both terms. */
  readonly bound: number;
  /** Whether Δ keeps within its cap; where no σ does, the smallest σ stands in. */
  readonly capped: boolean;
}

/** Largest share of |gen| that Δ may be, unless said otherwise. */
export const SMOOTHING_CAP = 0.5;

/**
 * The smallest bound among those with Δ ≤ cap·|gen|. Without a cap the choice is empty: as σ grows the information term goes
 * to 0 and Δ to |gen|, so that "the best bound" is the gap itself.
 *
 * @param terms one per σ, at least one
 * @param gap |gen|, the generalisation gap
 * @param cap largest Δ/|gen|
 * @returns σ, both terms and their sum, in units of the loss; `capped` is false where no σ keeps to the cap
 * @throws {RangeError} if there are no terms, or a number is negative or not finite
 *
 * @example
 * ```ts
 * import { bestSigma } from "./best_sigma.ts";
 * import assert from "node:assert/strict";
 *
 * const terms = [
 *   { sigma: 0.1, information: 1.5, smoothing: 0.007 },
 *   { sigma: 10, information: 0.016, smoothing: 0.017 }, // nearly the gap, for nothing
 * ];
 * assert.equal(bestSigma(terms, 0.017).sigma, 0.1);
 * ```
 */
export function bestSigma(
  terms: readonly BoundTerms[],
  gap: number,
  cap: number = SMOOTHING_CAP,
): BestBound {
  if (terms.length === 0) throw new RangeError("bestSigma: no σ to choose from");
  for (const [name, value] of Object.entries({ gap, cap })) {
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`bestSigma: ${name} must be finite and >= 0, not ${value}`);
    }
  }
  for (const { sigma, information, smoothing } of terms) {
    if (!(sigma > 0 && information >= 0 && smoothing >= 0)) {
      throw new RangeError(
        `bestSigma: terms must be >= 0 at σ > 0, got ${information} and ${smoothing} at σ = ${sigma}`,
      );
    }
  }
  const within = terms.filter(({ smoothing }) => smoothing <= cap * gap);
  const bound = (one: BoundTerms) => one.information + one.smoothing;
  const best = within.length > 0
    ? within.reduce((least, one) => bound(one) < bound(least) ? one : least)
    : terms.reduce((least, one) => one.sigma < least.sigma ? one : least);
  return { ...best, bound: bound(best), capped: within.length > 0 };
}
