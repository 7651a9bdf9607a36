/** An expectation by Monte Carlo, with its error. @module */

/** Mean of independent draws. */
export interface MonteCarloMean {
  /** x̄. */
  readonly mean: number;
  /** Standard error s/√n, s with denominator n − 1; 0 of a single draw, whose error is not known. */
  readonly error: number;
}

/**
 * Mean and standard error.
 *
 * @param draws at least one
 * @returns the mean in the unit of the draws, and its standard error ≥ 0 in the same
 * @throws {RangeError} if there are none
 *
 * @example
 * ```ts
 * import { monteCarloMean } from "./monte_carlo_mean.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(monteCarloMean([1, 3]), { mean: 2, error: 1 });
 * ```
 */
export function monteCarloMean(draws: readonly number[] | Float64Array): MonteCarloMean {
  const n = draws.length;
  if (n === 0) throw new RangeError("monteCarloMean: no draws");
  let sum = 0;
  for (const draw of draws) sum += draw;
  const mean = sum / n;
  let squares = 0;
  for (const draw of draws) squares += (draw - mean) ** 2;
  return { mean, error: n === 1 ? 0 : Math.sqrt(squares / (n - 1) / n) };
}
