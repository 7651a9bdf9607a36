/** A large sample as a few thousand weighted points. @module */

/** Values with how often each counts. */
export interface WeightedSample {
  /** In rising order. */
  readonly values: Float64Array;
  /** Σ weights is the size of the sample. */
  readonly weights: Float64Array;
}

/** Up to so many values nothing is merged. */
const MOST = 20_000;
/** Bins per unit of asinh x. */
const PER_UNIT = 64;

/**
 * Merges the values of large samples: in bins of width 1/64 in asinh x those of one bin become two points of the same mean
 * and variance, so that the sum of a smooth function changes by some 10⁻⁹ of its fourth derivative per value.
 *
 * @param sorted values in rising order, on a scale of about 1 around 0
 * @returns the values themselves with weight 1 where there are at most 20,000
 *
 * @example
 * ```ts
 * import { weightedSample } from "./weighted_sample.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, weights } = weightedSample(Float64Array.from({ length: 50_000 }, (_, i) => i / 25_000 - 1));
 * assert(values.length < 500);
 * assert.equal(weights.reduce((a, b) => a + b), 50_000);
 * ```
 */
export function weightedSample(sorted: Float64Array): WeightedSample {
  const n = sorted.length;
  if (n <= MOST) return { values: sorted, weights: new Float64Array(n).fill(1) };
  const values: number[] = [];
  const weights: number[] = [];
  for (let from = 0; from < n;) {
    const bin = Math.floor(Math.asinh(sorted[from]!) * PER_UNIT);
    let to = from;
    let sum = 0;
    while (to < n && Math.floor(Math.asinh(sorted[to]!) * PER_UNIT) === bin) sum += sorted[to++]!;
    const count = to - from;
    const mean = sum / count;
    let squares = 0;
    for (let i = from; i < to; i++) squares += (sorted[i]! - mean) ** 2;
    const half = Math.sqrt(squares / count);
    if (half > 0) {
      values.push(mean - half, mean + half);
      weights.push(count / 2, count / 2);
    } else {
      values.push(mean);
      weights.push(count);
    }
    from = to;
  }
  return { values: Float64Array.from(values), weights: Float64Array.from(weights) };
}
