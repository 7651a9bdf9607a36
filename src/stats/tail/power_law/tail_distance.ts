/** How far the tails of a sample are from power laws. @module */

/** A sorted sample, prepared for fits of its tails. */
export interface Tails {
  /** Values in rising order. */
  readonly sorted: Float64Array;
  /** Their logarithms. */
  readonly logs: Float64Array;
  /** Σ logs from an index up. */
  readonly sums: Float64Array;
  /** The index of the first value that is equal to each. */
  readonly runs: Int32Array;
}

/** Every so many values are looked at first: most starts are refused by a few of them. */
const STRIDES = [64, 8, 1] as const;

/**
 * Prepares a sample.
 *
 * @param sorted positive values in rising order
 */
export function tailsOf(sorted: Float64Array): Tails {
  const n = sorted.length;
  const logs = sorted.map(Math.log);
  const sums = new Float64Array(n + 1);
  for (let i = n - 1; i >= 0; i--) sums[i] = sums[i + 1]! + logs[i]!;
  const runs = new Int32Array(n);
  for (let i = 1; i < n; i++) runs[i] = sorted[i] === sorted[i - 1] ? runs[i - 1]! : i;
  return { sorted, logs, sums, runs };
}

/** 1/mean of log(x/x_min) over the values from an index up: the exponent less 1 (Clauset et al. 2009, equation 3.1). */
export function slopeFrom({ logs, sums }: Tails, from: number, base: number): number {
  const n = logs.length - from;
  // What is subtracted is nearly all of the sum where values lie close together.
  if (base === logs[from]) {
    const slope = n / (sums[from]! - n * base);
    if (slope * base < 1e6 && slope > 0) return slope;
  }
  let sum = 0;
  for (let i = from; i < logs.length; i++) sum += logs[i]! - base;
  return n / sum;
}

/**
 * The Kolmogorov–Smirnov distance of the values from an index up to the power law of a slope that starts at e^base; as in
 * the code of Clauset, Shalizi and Newman the empirical distribution function at a value is the share below it.
 *
 * @param tails the sample
 * @param from index of the first value
 * @param base logarithm of x_min
 * @param slope exponent less 1
 * @param limit as soon as the distance is seen to exceed it, a number above it is returned
 *
 * @example
 * ```ts
 * import { distanceFrom, slopeFrom, tailsOf } from "./tail_distance.ts";
 * import assert from "node:assert/strict";
 *
 * const n = 500;
 * const tails = tailsOf(Float64Array.from({ length: n }, (_, i) => (1 - (i + 0.5) / n) ** -0.5));
 * const slope = slopeFrom(tails, 0, 0);
 * assert(Math.abs(slope - 2) < 0.02);
 * assert(distanceFrom(tails, 0, 0, slope) < 0.01);
 * assert(distanceFrom(tails, 0, 0, 1) > 0.2);
 * ```
 */
export function distanceFrom(
  { logs, runs }: Tails,
  from: number,
  base: number,
  slope: number,
  limit = Infinity,
): number {
  const n = logs.length - from;
  let distance = 0;
  for (const stride of STRIDES) {
    if (stride > 1 && (limit === Infinity || n < 16 * stride)) continue;
    distance = 0;
    for (let i = from; i < logs.length; i += stride) {
      const cdf = -Math.expm1(-slope * (logs[i]! - base));
      const gap = Math.abs((runs[i]! - from) / n - cdf);
      if (gap > distance) {
        if (gap > limit) return gap;
        distance = gap;
      }
    }
  }
  return distance;
}
