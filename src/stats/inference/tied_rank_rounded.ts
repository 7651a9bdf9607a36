/** Tails of a rank sum of few values among very many, by scores that are rounded. @module */
import { sumMoments } from "./sum_moments.ts";
import { TIED_EXACT_STEPS, tiedRankLaw, tiedRankSteps } from "./tied_rank_law.ts";
import type { TiedRanks } from "./tied_ranks.ts";

/** Levels are tried from so many downwards. */
const MOST_LEVELS = 8192;

/** Groups whose scores are rounded. */
interface Rounded {
  readonly ranks: TiedRanks;
  /** Rounded score of every group. */
  readonly levels: readonly number[];
}

/** Scores to the nearest of `count` levels, of which one is the score of the largest group. */
function roundedTo({ sizes, scores }: TiedRanks, count: number): Rounded {
  const width = scores.at(-1)! / count;
  const largest = sizes.reduce((best, size, g) => size > sizes[best]! ? g : best, 0);
  const origin = scores[largest]!;
  const relative = scores.map((score) => Math.round((score - origin) / width));
  const shift = -relative[0]!;
  const levels = relative.map((level) => level + shift);
  const merged = new Map<number, number>();
  levels.forEach((level, g) => merged.set(level, (merged.get(level) ?? 0) + sizes[g]!));
  const ranks = { sizes: [...merged.values()], scores: [...merged.keys()], unit: 1 };
  return { ranks, levels };
}

/** As many levels as are affordable. */
function finest(ranks: TiedRanks, n: number, steps: number): Rounded {
  for (let count = MOST_LEVELS;; count = Math.floor(count / 1.25)) {
    const found = roundedTo(ranks, count);
    if (tiedRankSteps(found.ranks, n) <= steps) return found;
  }
}

/** Σ law[from] … from the far end, and the same from below. */
function tailsAt(law: Float64Array, at: number): { upper: number; lower: number } {
  let upper = 0;
  for (let s = law.length - 1; s >= Math.max(0, at); s--) upper += law[s]!;
  let lower = 0;
  for (let s = 0; s < Math.min(at, law.length); s++) lower += law[s]!;
  return { upper, lower };
}

/**
 * P(S ≥ s) and P(S ≤ s) for the sum S of the scores of n values drawn without replacement from very many, by the exact law of
 * scores that are rounded to as many levels as are affordable.
 *
 * Where there are fewer groups than levels, so that sums lie in clumps, what is asked for is the rounded sum of the values at
 * hand; where several groups share a level the law is all but continuous: what is asked
 * for is the same standardised sum, and the logarithm of the tail a line between levels.
 *
 * @param ranks groups
 * @param counts how many of the n values each group has
 * @param steps what is affordable
 *
 * @example
 * ```ts
 * import { roundedTails } from "./tied_rank_rounded.ts";
 * import assert from "node:assert/strict";
 *
 * // Of the three pairs of scores 0, 0, 1 two have a sum of 1.
 * const { upper, lower } = roundedTails({ sizes: [2, 1], scores: [0, 1], unit: 3 }, [1, 1]);
 * assert(Math.abs(upper - 2 / 3) < 1e-12 && Math.abs(lower - 1) < 1e-12);
 * ```
 */
export function roundedTails(
  ranks: TiedRanks,
  counts: readonly number[],
  steps: number = TIED_EXACT_STEPS,
): { readonly upper: number; readonly lower: number } {
  const n = counts.reduce((a, b) => a + b, 0);
  const { ranks: coarse, levels } = finest(ranks, n, steps);
  const law = tiedRankLaw(coarse, n);
  if (coarse.sizes.length === ranks.sizes.length) {
    const sum = counts.reduce((total, count, g) => total + count * levels[g]!, 0);
    return { upper: tailsAt(law, sum).upper, lower: tailsAt(law, sum + 1).lower };
  }
  const score = counts.reduce((total, count, g) => total + count * ranks.scores[g]!, 0);
  const [fine, rough] = [sumMoments(ranks, n), sumMoments(coarse, n)];
  const z = (score - fine.mean) / Math.sqrt(fine.variance);
  // A level stands for what lies half of its width about it.
  const at = rough.mean + z * Math.sqrt(rough.variance) + 0.5;
  const low = tailsAt(law, Math.floor(at));
  const high = tailsAt(law, Math.floor(at) + 1);
  const between = (a: number, b: number) =>
    a > 0 && b > 0 ? a * (b / a) ** (at - Math.floor(at)) : Math.max(a, b);
  return { upper: between(low.upper, high.upper), lower: between(low.lower, high.lower) };
}
