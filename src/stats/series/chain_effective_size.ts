/** How many independent draws several chains are worth together. @module */
import { autocorrelation } from "./autocorrelation.ts";
import { chainVariances } from "./chain_variances.ts";
import { rankNormal } from "./rank_normal.ts";
import { splitChains } from "./split_chains.ts";

/** Effective sample sizes of one quantity. */
export interface ChainEffectiveSize {
  /** Of its mean. */
  readonly mean: number;
  /** Of the mean of its normal scores: defined whatever moments it lacks. */
  readonly bulk: number;
}

/**
 * Autocovariances at every lag, denominator n, averaged over chains: ρ̂ᵢ of each times its variance.
 */
function meanAutocovariance(chains: readonly Float64Array[]): Float64Array {
  const n = chains[0]!.length;
  const sums = new Float64Array(n);
  for (const chain of chains) {
    const { within } = chainVariances([chain]);
    // A half chain of one value has no correlations and no variance.
    if (within === 0) continue;
    const correlations = autocorrelation(chain);
    for (let lag = 0; lag < n; lag++) {
      sums[lag]! += correlations[lag]! * within * (n - 1) / n / chains.length;
    }
  }
  return sums;
}

/** n·m/τ with ρ̂ₜ = 1 − (W − mean autocovariance)/pooled variance and Geyer's initial monotone positive sequence. */
function effectiveSize(halves: readonly Float64Array[]): number {
  const n = halves[0]!.length;
  const total = halves.length * n;
  const { within, pooled } = chainVariances(halves);
  const covariance = meanAutocovariance(halves);
  const rho = (lag: number) => lag === 0 ? 1 : 1 - (within - covariance[lag]!) / pooled;
  const pairs = [rho(0) + rho(1)];
  let next = 2;
  // The last lags have hardly any values behind them.
  for (; next - 1 < n - 3 && pairs.at(-1)! > 0; next += 2) pairs.push(rho(next) + rho(next + 1));
  // The pair at which the sum stops counts by its first half alone, once.
  pairs.pop();
  const lone = Math.max(0, rho(next - 2));
  let smallest = Infinity;
  const sum = pairs.reduce((all, pair) => all + (smallest = Math.min(smallest, pair)), 0);
  return total / Math.max(2 * sum - 1 + lone, 1 / Math.log10(total));
}

/**
 * Effective sample sizes of the half chains together (Vehtari, Gelman, Simpson, Carpenter, Bürkner, Bayesian Analysis 16
 * (2021) 667–718, section 3.2 and equation 14), with Geyer's truncation. At most S·log₁₀ S, S the number of values.
 *
 * @param chains one or more, of one length n ≥ 4
 * @returns numbers of independent values, above 0, that mean and bulk of all chains together are worth
 * @throws {RangeError} if there is no chain, one is too short, constant or not finite, or they differ in length
 *
 * @example
 * ```ts
 * import { chainEffectiveSize } from "./chain_effective_size.ts";
 * import assert from "node:assert/strict";
 *
 * // Every value held for ten steps.
 * const chain = (k: number) =>
 *   Float64Array.from({ length: 2000 }, (_, t) => Math.sin((Math.floor(t / 10) + 400 * k) ** 2));
 * const { bulk } = chainEffectiveSize([chain(0), chain(1)]);
 * assert.ok(bulk > 200 && bulk < 700);
 * ```
 */
export function chainEffectiveSize(chains: readonly Float64Array[]): ChainEffectiveSize {
  const halves = splitChains(chains, "chainEffectiveSize");
  return { mean: effectiveSize(halves), bulk: effectiveSize(rankNormal(halves)) };
}
