/** Royston's approximation of the Shapiro–Wilk weights. @module */
import { normalQuantile } from "../special/normal.ts";

/** Royston 1995, AS R94: polynomials in n^(−1/2) for the two outermost weights, lowest power first. */
const OUTERMOST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const SECOND = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];

/** Evaluates a polynomial, coefficients lowest power first. */
export function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

const cache = new Map<number, Float64Array>();

/**
 * Weights a of the upper half of the order statistics, largest first: W = (Σ a_i (x_(n+1−i) − x_(i)))² / Σ(x − x̄)².
 *
 * @param n sample size, 3 … 5000
 * @returns ⌊n/2⌋ weights; shared and cached, not to be written to
 *
 * @example
 * ```ts
 * import { shapiroWilkWeights } from "./shapiro_wilk_weights.ts";
 * import assert from "node:assert/strict";
 *
 * // Royston 1992, n = 10.
 * const rounded = [...shapiroWilkWeights(10)].map((weight) => weight.toFixed(4));
 * assert.deepEqual(rounded, ["0.5737", "0.3290", "0.2143", "0.1228", "0.0401"]);
 * ```
 */
export function shapiroWilkWeights(n: number): Float64Array {
  const known = cache.get(n);
  if (known !== undefined) return known;
  const half = Math.floor(n / 2);
  // Blom scores of the upper half, largest first.
  const weights = Float64Array.from(
    { length: half },
    (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)),
  );
  if (n === 3) weights[0] = Math.SQRT1_2;
  else {
    const sumOfSquares = 2 * weights.reduce((sum, score) => sum + score * score, 0);
    const root = 1 / Math.sqrt(n);
    const first = polynomial(OUTERMOST, root) + weights[0]! / Math.sqrt(sumOfSquares);
    const squares = (count: number) =>
      2 * weights.subarray(0, count).reduce((sum, score) => sum + score * score, 0);
    if (n > 5) {
      const second = polynomial(SECOND, root) + weights[1]! / Math.sqrt(sumOfSquares);
      const factor = Math.sqrt(
        (sumOfSquares - squares(2)) / (1 - 2 * first * first - 2 * second * second),
      );
      for (let i = 2; i < half; i++) weights[i]! /= factor;
      weights[1] = second;
    } else {
      const factor = Math.sqrt((sumOfSquares - squares(1)) / (1 - 2 * first * first));
      for (let i = 1; i < half; i++) weights[i]! /= factor;
    }
    weights[0] = first;
  }
  cache.set(n, weights);
  return weights;
}
