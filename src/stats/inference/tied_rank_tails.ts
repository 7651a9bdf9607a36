/** Both tails of Mann and Whitney's U with ties. @module */
import { countedTails } from "./tied_rank_count.ts";
import { invertedTails } from "./tied_rank_inversion.ts";
import { TIED_EXACT_STEPS, tiedRankLaw, tiedRankSteps } from "./tied_rank_law.ts";
import { normalTail } from "./tied_rank_normal.ts";
import { roundedTails } from "./tied_rank_rounded.ts";
import type { TiedRanks } from "./tied_ranks.ts";

/** P(U ≥ u) and P(U ≤ u), and where they are from. */
export interface Tails {
  /** P(U ≥ u). */
  readonly upper: number;
  /** P(U ≤ u). */
  readonly lower: number;
  /** The exact law; that of a coarser sample; or the normal law with corrections. */
  readonly method: "exact" | "scaled" | "normal";
}

/** Below, the absolute error of an inversion is too large a part. */
const LEAST_INVERTED = 1e-11;
/** An inversion passes no frequency over where nm/N is smaller. */
const LEAST_SPREAD = 45;
/** With more groups than this the sum of a large sample lies in no clumps but those of its largest groups. */
const MOST_CLUMPED = 50;
/** Up to here the exact law of rounded scores stands for that of the scores. */
const FEW = 100;

/** From each end, the small ones first. */
function lawTails(law: Float64Array, sum: number): { upper: number; lower: number } {
  let upper = 0;
  for (let s = law.length - 1; s >= Math.max(0, sum); s--) upper += law[s]!;
  let lower = 0;
  for (let s = 0; s <= Math.min(sum, law.length - 1); s++) lower += law[s]!;
  return { upper: Math.min(1, upper), lower: Math.min(1, lower) };
}

/** The exact law, by whichever way is affordable. */
function exactTails(
  ranks: TiedRanks,
  n: number,
  m: number,
  sum: number,
): { readonly upper: number; readonly lower: number } | undefined {
  const counted = countedTails(ranks, n, sum);
  if (counted !== undefined) return counted;
  if (tiedRankSteps(ranks, n) <= TIED_EXACT_STEPS) return lawTails(tiedRankLaw(ranks, n), sum);
  if (n * m < LEAST_SPREAD * (n + m)) return undefined;
  if (n > FEW && ranks.sizes.length > MOST_CLUMPED) return undefined;
  const inverted = invertedTails(ranks, n, sum);
  if (inverted === undefined || Math.min(inverted.upper, inverted.lower) < LEAST_INVERTED) {
    return undefined;
  }
  return inverted;
}

/**
 * P(U ≥ u) and P(U ≤ u) given the midranks, every way of dealing them to x and y being as likely as another.
 *
 * Exact where counting, {@linkcode tiedRankLaw} or an inversion of the characteristic function is affordable. Else, for a
 * sample of up to 100, the exact law of scores that are rounded; and for larger ones {@linkcode normalTail}.
 *
 * @param counts how many values of x each group has
 * @param ranks groups of both samples together
 * @throws {RangeError} if there is one group
 *
 * @example
 * ```ts
 * import { tiedTails } from "./tied_rank_tails.ts";
 * import { tiedRanks } from "./tied_ranks.ts";
 * import assert from "node:assert/strict";
 *
 * // x = 2, 2 and y = 1, 2: three of the six pairs of values hold no 1.
 * const { upper, method } = tiedTails([0, 2], tiedRanks(Float64Array.of(1, 2, 2, 2)));
 * assert.equal(method, "exact");
 * assert(Math.abs(upper - 1 / 2) < 1e-15);
 * ```
 */
export function tiedTails(counts: readonly number[], ranks: TiedRanks): Tails {
  if (ranks.sizes.length === 1) throw new RangeError("mannWhitney: all values are equal");
  const n = counts.reduce((a, b) => a + b, 0);
  const m = ranks.sizes.reduce((a, b) => a + b, 0) - n;
  // The smaller sample's sum tells the same.
  if (n > m) {
    const others = counts.map((count, g) => ranks.sizes[g]! - count);
    const { upper, lower, method } = tiedTails(others, ranks);
    return { upper: lower, lower: upper, method };
  }
  const sum = counts.reduce((total, count, g) => total + count * ranks.scores[g]!, 0);
  const exact = exactTails(ranks, n, m, sum);
  if (exact !== undefined) return { ...exact, method: "exact" };
  if (n <= FEW) return { ...roundedTails(ranks, counts), method: "scaled" };
  const turned = {
    sizes: ranks.sizes.toReversed(),
    scores: ranks.scores.map((score) => ranks.scores.at(-1)! - score).reverse(),
    unit: ranks.unit,
  };
  return {
    upper: normalTail(ranks, n, sum),
    lower: normalTail(turned, n, n * ranks.scores.at(-1)! - sum),
    method: "normal",
  };
}
