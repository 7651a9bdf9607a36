/** What estimators of an extreme value index return. @module */

/** ξ̂ with its asymptotic standard error: ξ > 0 is a power tail of index 1/ξ, ξ = 0 an exponential one, ξ < 0 a finite end. */
export interface ExtremeValueIndex {
  /** ξ̂. */
  readonly shape: number;
  /** Asymptotic standard error of ξ̂. */
  readonly standardError: number;
  /** α̂ = 1/ξ̂ where ξ̂ is positive, else Infinity. */
  readonly alpha: number;
}

/**
 * Completes ξ̂ and its variance.
 *
 * @example
 * ```ts
 * import { extremeValueIndex } from "./extreme_value_index.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(extremeValueIndex(0.5, 0.04), { shape: 0.5, standardError: 0.2, alpha: 2 });
 * assert.equal(extremeValueIndex(-0.1, 0.04).alpha, Infinity); // the law ends
 * ```
 */
export function extremeValueIndex(shape: number, variance: number): ExtremeValueIndex {
  return {
    shape,
    standardError: Math.sqrt(variance),
    alpha: shape > 0 ? 1 / shape : Infinity,
  };
}
