/** The information term of Wang and Mao's bound. @module */
import { requireBoundArguments, requirePath } from "./path_statistics.ts";

/** What a step contributes. */
export interface WangMaoStep {
  /** Learning rate η ≥ 0. */
  readonly learningRate: number;
  /** Standard deviation σ > 0 of the virtual noise. */
  readonly sigma: number;
  /** V′ = E‖g − E g‖², about the mean over paths **and** examples, summed over the d coordinates. */
  readonly variance: number;
}

/**
 * The first term of the bound of Wang and Mao (ICLR 2022, arXiv 2110.03128): the reference law is centred on the mean gradient
 * over paths, which removes Γ.
 *
 *     log:    √((R²·d/n) Σ_t ln(1 + η_t² V′_t/(d·σ_t²)))
 *     linear: √((R²/n) Σ_t η_t² V′_t/σ_t²), never smaller
 *
 * @param path statistics of every step
 * @param range R, half the range of the loss
 * @param examples n
 * @param dimension d, the number of parameters
 * @param form `log` unless said otherwise
 * @returns in units of the loss; 0 where every learning rate or every V′ is 0
 * @throws {RangeError} if an argument is out of its range
 *
 * @example
 * ```ts
 * import { wangMaoTerm } from "./wang_mao.ts";
 * import assert from "node:assert/strict";
 *
 * const path = [{ learningRate: 1, sigma: 1, variance: 2 }];
 * assert.equal(wangMaoTerm(path, 1, 2, 2), Math.sqrt(Math.LN2));
 * assert.equal(wangMaoTerm(path, 1, 2, 2, "linear"), 1);
 * ```
 */
export function wangMaoTerm(
  path: readonly WangMaoStep[],
  range: number,
  examples: number,
  dimension: number,
  form: "log" | "linear" = "log",
): number {
  requireBoundArguments("wangMaoTerm", range, examples, {});
  requirePath("wangMaoTerm", path.map((step) => ({ ...step, sensitivity: 0 })));
  if (!Number.isInteger(dimension) || dimension < 1) {
    throw new RangeError(`wangMaoTerm: d must be an integer >= 1, not ${dimension}`);
  }
  const sum = path.reduce((all, { learningRate, sigma, variance }) => {
    const ratio = (learningRate / sigma) ** 2 * variance;
    return all + (form === "log" ? dimension * Math.log1p(ratio / dimension) : ratio);
  }, 0);
  return Math.sqrt(range ** 2 / examples * sum);
}

/**
 * The smallest value of A/σ + B·σ² (information term against flatness term) and where it is: 3·(A/2)^{2/3}·B^{1/3} at
 * σ = (A/2B)^{1/3}.
 *
 * @param a A > 0
 * @param b B > 0
 * @returns the minimiser σ > 0 and the least sum, above 0 and in the units of the terms
 * @throws {RangeError} if one of them is not positive
 *
 * @example
 * ```ts
 * import { bestTradeOff } from "./wang_mao.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(bestTradeOff(2, 1), { sigma: 1, value: 3 });
 * ```
 */
export function bestTradeOff(a: number, b: number): { sigma: number; value: number } {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity)) {
    throw new RangeError(`bestTradeOff: A and B must be positive, not ${a} and ${b}`);
  }
  return { sigma: Math.cbrt(a / (2 * b)), value: 3 * Math.cbrt((a / 2) ** 2 * b) };
}
