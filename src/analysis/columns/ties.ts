/** Equal values in a column: rounded, clipped, or drawn from a law that has an atom. @module */

/** Why a column has more equal values than a continuous law gives. */
export type TiesKind = typeof TIES_KINDS[number];

/**
 * `few`: at most eight different values · `rounded`: most values occur more than once · `clipped`: many are the smallest or the
 * largest · `atom`: one value occurs often.
 */
export const TIES_KINDS = ["few", "rounded", "clipped", "atom"] as const;

/** Ties that matter to tests of continuous laws. */
export interface Ties {
  readonly kind: TiesKind;
  /** Different values. */
  readonly distinct: number;
  /** The value that occurs most often, and how often. */
  readonly value: number;
  readonly count: number;
  /** Smallest distance of two different values: the step of rounded ones. */
  readonly step: number;
}

const FEW = 8;
/** Share of values that occur more than once: above it a column is rounded, below it inside the edges it is clipped. */
const SHARE = { rounded: 0.5, clipped: 0.2 } as const;

/**
 * The most equal values that tests of a continuous law do not notice. An atom of share p shifts the empirical distribution by up
 * to p/2 and so A² by about n·p²/2 at most: under .05 while p ≤ 1/(4√n), that is count ≤ √n/4. Two may be chance.
 */
const unnoticed = (n: number) => Math.max(2, Math.sqrt(n) / 4);

/**
 * Looks for ties.
 *
 * @param ascending n ≥ 2 values, not all equal
 * @returns null where there are none that matter
 *
 * @example
 * ```ts
 * import { tiesOf } from "./ties.ts";
 * import assert from "node:assert/strict";
 *
 * const clipped = Float64Array.from({ length: 100 }, (_, i) => Math.min(i, 70));
 * assert.deepEqual(tiesOf(clipped), { kind: "clipped", distinct: 71, value: 70, count: 30, step: 1 });
 * assert.equal(tiesOf(clipped.subarray(0, 70)), null);
 * ```
 */
export function tiesOf(ascending: Float64Array): Ties | null {
  const n = ascending.length;
  const limit = unnoticed(n);
  let [distinct, tied, count, value, step] = [0, 0, 0, NaN, Infinity];
  let [lowest, highest] = [0, 0];
  for (let i = 0, next = 0; i < n; i = next) {
    const x = ascending[i]!;
    while (next < n && ascending[next] === x) next++;
    const run = next - i;
    distinct++;
    if (run > 1) tied += run;
    if (run > count) [count, value] = [run, x];
    if (i === 0) lowest = run;
    if (next === n) highest = run;
    else step = Math.min(step, ascending[next]! - x);
  }
  if (count <= limit) return null;
  const edges = (lowest > limit ? lowest : 0) + (highest > limit ? highest : 0);
  const inside = n - edges;
  const kind = distinct <= FEW
    ? "few"
    : edges > 0 && tied - edges < SHARE.clipped * inside
    ? "clipped"
    : tied > SHARE.rounded * n
    ? "rounded"
    : "atom";
  return { kind, distinct, value, count, step };
}
