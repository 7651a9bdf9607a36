/** Bounds of Kolmogorov's distance. @module */

/** Probability of missing a fault of the stated size. */
const MISSED = 0.01;
/** Doubt that a bound of power leaves. */
const DOUBT = 1e-3;

/**
 * The bound of Dvoretzky, Kiefer, Wolfowitz and Massart (1990): P(sup |Fₙ − F| > ε) ≤ 2 exp(−2nε²), at every n and for
 * every law.
 *
 * @param n sample size
 * @param falseAlarm probability of exceeding the bound, at most
 */
function dkwBound(n: number, falseAlarm: number): number {
  return Math.sqrt(Math.log(2 / falseAlarm) / (2 * n));
}

/**
 * Kolmogorov's distance between a sample and the uniform law on [0, 1], or the largest difference of the two on
 * [0, upTo], which the same bounds hold for.
 *
 * @param values the sample, or any sample mapped by its own distribution function
 */
export function distanceToUniform(values: Float64Array, upTo = 1): number {
  const n = values.length;
  const sorted = values.toSorted();
  let distance = 0;
  let i = 0;
  for (; i < n && sorted[i]! <= upTo; i++) {
    distance = Math.max(distance, sorted[i]! - i / n, (i + 1) / n - sorted[i]!);
  }
  return Math.max(distance, upTo - i / n);
}

/** What a bound of distance allows and catches. */
export interface DistanceBound {
  /** The largest distance that passes. */
  readonly most: number;
  /** A law at this distance is rejected with probability .99. */
  readonly caught: number;
  /** Lower bound of the power against a subject that gave this distance; 0 for one that passes. */
  power(distance: number): number;
}

/**
 * The DKW bound around a law that may be off by `tolerance`.
 *
 * @param n sample size
 * @param tolerance distance of the true law that is still right
 * @param falseAlarm probability of rejecting such a law, at most
 *
 * @example
 * ```ts
 * import { distanceBound } from "./distance_bound.ts";
 * import assert from "node:assert/strict";
 *
 * const epsilon = distanceBound(1000, 0, 1e-6).most;
 * assert(Math.abs(2 * Math.exp(-2 * 1000 * epsilon ** 2) - 1e-6) < 1e-18);
 * ```
 */
export function distanceBound(n: number, tolerance: number, falseAlarm: number): DistanceBound {
  const most = tolerance + dkwBound(n, falseAlarm);
  return {
    most,
    caught: most + dkwBound(n, MISSED),
    power(distance) {
      const gap = distance - dkwBound(n, DOUBT) - most;
      return distance <= most || gap <= 0 ? 0 : Math.max(0, 1 - 2 * Math.exp(-2 * n * gap * gap));
    },
  };
}
