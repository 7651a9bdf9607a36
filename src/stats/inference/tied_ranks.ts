/** Two samples with ties as what their rank sum depends on. @module */

/** Groups of equal values of both samples together, in rising order. */
export interface TiedRanks {
  /** How many values each group has; Σ is N. */
  readonly sizes: readonly number[];
  /** The groups' doubled midranks less the first one's, divided by their greatest common divisor: whole numbers from 0. */
  readonly scores: readonly number[];
  /** Twice U per unit of score: U moves in steps of half of it. */
  readonly unit: number;
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/**
 * The groups of a pooled sample.
 *
 * @param pooled values of both samples, rising
 *
 * @example
 * ```ts
 * import { tiedRanks } from "./tied_ranks.ts";
 * import assert from "node:assert/strict";
 *
 * // Midranks 1.5, 3, 4.5.
 * const { sizes, scores, unit } = tiedRanks(Float64Array.of(2, 2, 7, 9, 9));
 * assert.deepEqual([sizes, scores, unit], [[2, 1, 2], [0, 1, 2], 3]);
 * ```
 */
export function tiedRanks(pooled: Float64Array): TiedRanks {
  const sizes: number[] = [];
  for (let i = 0; i < pooled.length; i++) {
    if (i > 0 && pooled[i] === pooled[i - 1]) sizes[sizes.length - 1]! += 1;
    else sizes.push(1);
  }
  let before = 0;
  const doubled = sizes.map((size) => {
    const rank = 2 * before + size;
    before += size;
    return rank;
  });
  const differences = doubled.map((rank) => rank - doubled[0]!);
  const unit = differences.reduce(divisor, 0) || 1;
  return { sizes, scores: differences.map((d) => d / unit), unit };
}
