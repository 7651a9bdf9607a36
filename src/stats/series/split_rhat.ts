/** Whether several chains agree. @module */
import { median } from "./median.ts";
import { chainVariances } from "./chain_variances.ts";
import { rankNormal } from "./rank_normal.ts";
import { splitChains } from "./split_chains.ts";

/** R̂ of one quantity; near 1 where the chains agree. Vehtari et al. advise against using a sample with a rank R̂ above 1.01. */
export interface SplitRhat {
  /** √(pooled variance/variance within) of the half chains' values. */
  readonly plain: number;
  /** The larger of that of their normal scores, and of the normal scores of |x − median|, which sees chains that differ in spread. */
  readonly rank: number;
}

const ratio = (halves: readonly Float64Array[]) => {
  const { within, pooled } = chainVariances(halves);
  return Math.sqrt(pooled / within);
};

/**
 * Split R̂, plain and rank-normalised (Vehtari, Gelman, Simpson, Carpenter, Bürkner, Bayesian Analysis 16 (2021) 667–718,
 * equations 1–4 and 14).
 *
 * @param chains one or more, of one length n ≥ 4
 * @returns two ratios without a unit, near 1 where the half chains agree; the published limit is 1.01
 * @throws {RangeError} if there is no chain, one is too short, constant or not finite, or they differ in length
 *
 * @example
 * ```ts
 * import { splitRhat } from "./split_rhat.ts";
 * import assert from "node:assert/strict";
 *
 * const wave = (shift: number) => Float64Array.from({ length: 400 }, (_, t) => Math.sin(t * t) + shift);
 * assert.ok(splitRhat([wave(0), wave(0)]).rank < 1.02);
 * assert.ok(splitRhat([wave(0), wave(1)]).rank > 1.1);
 * ```
 */
export function splitRhat(chains: readonly Float64Array[]): SplitRhat {
  const halves = splitChains(chains, "splitRhat");
  const middle = median(halves);
  const folded = halves.map((half) => half.map((x) => Math.abs(x - middle)));
  return {
    plain: ratio(halves),
    rank: Math.max(ratio(rankNormal(halves)), ratio(rankNormal(folded))),
  };
}
