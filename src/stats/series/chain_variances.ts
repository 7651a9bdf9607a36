/** Variance within chains, and of their pooled values. @module */

/** What R̂ and the effective size of several chains are made of. */
export interface ChainVariances {
  /** W: mean over chains of their variance, denominator n − 1. */
  readonly within: number;
  /** (n−1)/n·W + the variance of the chains' means: an estimate of the target's variance that errs upwards. */
  readonly pooled: number;
}

/**
 * @param chains m ≥ 1 of one length n ≥ 2
 *
 * @example
 * ```ts
 * import { chainVariances } from "./chain_variances.ts";
 * import assert from "node:assert/strict";
 *
 * const { within, pooled } = chainVariances([Float64Array.of(0, 2), Float64Array.of(4, 6)]);
 * assert.deepEqual([within, pooled], [2, 1 + 8]);
 * ```
 */
export function chainVariances(chains: readonly Float64Array[]): ChainVariances {
  const [m, n] = [chains.length, chains[0]?.length ?? 0];
  const means = chains.map((chain) => chain.reduce((sum, x) => sum + x, 0) / n);
  const within = chains.reduce(
    (total, chain, k) => total + chain.reduce((sum, x) => sum + (x - means[k]!) ** 2, 0),
    0,
  ) / (m * (n - 1));
  const centre = means.reduce((sum, mean) => sum + mean, 0) / m;
  const between = m === 1
    ? 0
    : means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (m - 1);
  return { within, pooled: (n - 1) / n * within + between };
}
