/** The p-value that a simulation gives. @module */

/**
 * (1 + number of simulated values at least as extreme)/(1 + simulated values): never above its level under the null
 * hypothesis, and never 0 (Davison & Hinkley 1997, equation 4.11; Phipson & Smyth 2010).
 *
 * @param reached how many are at least as extreme
 * @param replicates how many there are
 *
 * @example
 * ```ts
 * import { monteCarloP } from "./monte_carlo_p.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(monteCarloP(4, 99), 0.05);
 * ```
 */
export function monteCarloP(reached: number, replicates: number): number {
  return (1 + reached) / (1 + replicates);
}
