/** Ranks with ties. @module */

/** Result of {@linkcode midranks}. */
export interface Midranks {
  /** Rank of every value, from 1; tied values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Σ(t³ − t) over the runs of t tied values; 0 without ties. */
  readonly tieSum: number;
}

/**
 * Ranks of the values, ties by midranks.
 *
 * @param sample values in any order
 * @returns ranks in the order of the sample, in [1, n], half-integers where ties meet; and the sum that tie corrections
 *   take
 * @throws {RangeError} if a value is NaN
 *
 * @example
 * ```ts
 * import { midranks } from "./midranks.ts";
 * import assert from "node:assert/strict";
 *
 * const { ranks, tieSum } = midranks(Float64Array.of(7, 3, 7, 1));
 * assert.deepEqual([...ranks], [3.5, 2, 3.5, 1]);
 * assert.equal(tieSum, 6);
 * ```
 */
export function midranks(sample: Float64Array): Midranks {
  const bad = sample.findIndex(Number.isNaN);
  if (bad >= 0) throw new RangeError(`midranks: value ${bad} is NaN`);
  const order = Array.from(sample.keys()).sort((a, b) => sample[a]! - sample[b]!);
  const ranks = new Float64Array(sample.length);
  let tieSum = 0;
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && sample[order[to]!] === sample[order[from]!]) to++;
    // Ranks from + 1 … to, of which this is the mean.
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + 1 + to) / 2;
    const run = to - from;
    tieSum += run * run * run - run;
    from = to;
  }
  return { ranks, tieSum };
}
