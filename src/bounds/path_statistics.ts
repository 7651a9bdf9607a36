/** What a training path must tell for a bound on its generalisation gap. @module */

/**
 * One step of SGD w ← w − η·g as the bounds see it, at one σ of the virtual noise. Variances are sums over coordinates.
 *
 * Notation of Neu, Dziugaite, Haghifam and Roy (COLT 2021, arXiv 2102.00931).
 */
export interface PathStep {
  /** Learning rate η ≥ 0. */
  readonly learningRate: number;
  /** Standard deviation σ > 0 of this step's virtual noise. */
  readonly sigma: number;
  /** V = E‖g(W, Z) − ḡ(W)‖² ≥ 0: variance about the **population** gradient, not about the minibatch's. */
  readonly variance: number;
  /** Γ = E‖ḡ(W) − ḡ(W + ξ)‖² ≥ 0, ξ ~ N(0, s²I) with s² the noise of the steps before this one. */
  readonly sensitivity: number;
}

/**
 * Checks what every bound asks of its numbers.
 *
 * @param where the bound's name, for the message
 * @param range R, half the range of the loss (what a bounded loss is subgaussian with)
 * @param examples n
 * @param numbers anything else by name, each to be finite and at least 0
 * @throws {RangeError} naming the argument and its value
 *
 * @example
 * ```ts
 * import { requireBoundArguments } from "./path_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => requireBoundArguments("neu", -1, 10, {}), /neu: R must be positive, not -1/);
 * ```
 */
export function requireBoundArguments(
  where: string,
  range: number,
  examples: number,
  numbers: Readonly<Record<string, number>>,
): void {
  if (!(range > 0 && range < Infinity)) {
    throw new RangeError(`${where}: R must be positive, not ${range}`);
  }
  if (!Number.isInteger(examples) || examples < 1) {
    throw new RangeError(`${where}: n must be an integer >= 1, not ${examples}`);
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value >= 0 && value < Infinity)) {
      throw new RangeError(`${where}: ${name} must be finite and >= 0, not ${value}`);
    }
  }
}

/**
 * Checks a path.
 *
 * @throws {RangeError} if a σ is not positive, or another number negative or not finite
 *
 * @example
 * ```ts
 * import { requirePath } from "./path_statistics.ts";
 * import assert from "node:assert/strict";
 *
 * const step = { learningRate: 0.1, sigma: 0, variance: 1, sensitivity: 0 };
 * assert.throws(() => requirePath("neu", [step]), /sigma of step 0 must be positive, not 0/);
 * ```
 */
export function requirePath(where: string, path: readonly PathStep[]): void {
  path.forEach(({ learningRate, sigma, variance, sensitivity }, step) => {
    if (!(sigma > 0 && sigma < Infinity)) {
      throw new RangeError(`${where}: sigma of step ${step} must be positive, not ${sigma}`);
    }
    for (const [name, value] of Object.entries({ learningRate, variance, sensitivity })) {
      if (!(value >= 0 && value < Infinity)) {
        throw new RangeError(`${where}: ${name} of step ${step} must be >= 0, not ${value}`);
      }
    }
  });
}
