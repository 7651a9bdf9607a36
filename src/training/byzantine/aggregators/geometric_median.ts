/** The geometric median. @module */
import { squaredDistances } from "../squared_distances.ts";
import { meanOf } from "./mean_of.ts";
import { weightedSum } from "./weighted_sum.ts";

/** When Weiszfeld's iteration ends. */
export interface GeometricMedianSettings {
  /** It has converged when a step is shorter than this share of the mean's norm; 1e-6 unless given. */
  readonly tolerance?: number;
  /** Most steps; 200 unless given. */
  readonly budget?: number;
  /** Distances below this count as this; 1e-12 unless given. */
  readonly floor?: number;
}

/** The geometric median, and how it was found. */
export interface GeometricMedian {
  /** The point, of the gradients' length. */
  readonly median: Float32Array;
  /** Weight of every gradient in it; they add up to 1. */
  readonly weights: Float64Array;
  /** Steps of the iteration. */
  readonly steps: number;
  /** Whether the budget sufficed. */
  readonly converged: boolean;
}

/**
 * The point of least total distance to the gradients, by Weiszfeld's iteration from the mean. Every iterate is an average of
 * the gradients, so the iteration runs on the weights w alone, with
 * ‖g_i − z‖² = Σ_j w_j·D_ij − ½·Σ_jk w_j·w_k·D_jk of the squared pair distances D.
 *
 * @param gradients n vectors of one length, at least one
 * @param settings tolerance, budget, floor
 * @returns the point, of the gradients' length; their weights in it, in [0, 1]; and whether the budget of steps sufficed
 *
 * @example
 * ```ts
 * import { geometricMedian } from "./geometric_median.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [[1, 2, 3], [4, 5, 6], [7, 8, 9]].map((g) => Float32Array.from(g));
 * const { median, converged } = geometricMedian(gradients);
 * assert.ok(converged);
 * assert.deepEqual([...median], [4, 5, 6]);
 * ```
 */
export function geometricMedian(
  gradients: readonly Float32Array[],
  settings: GeometricMedianSettings = {},
): GeometricMedian {
  const { tolerance = 1e-6, budget = 200, floor = 1e-12 } = settings;
  const n = gradients.length;
  const squares = squaredDistances(gradients);
  const least = tolerance * norm(meanOf(gradients));
  let weights = new Float64Array(n).fill(1 / n);
  for (let step = 1; step <= budget; step++) {
    const next = weiszfeld(squares, weights, floor);
    // Δ adds up to 0, so ‖Σ Δ_i·g_i‖² = −½·Σ_jk Δ_j·Δ_k·D_jk.
    const moved = Math.sqrt(
      Math.max(0, -quadraticForm(squares, next.map((w, i) => w - weights[i]!)) / 2),
    );
    weights = next;
    if (moved < least || moved === 0) {
      return { median: weightedSum(gradients, weights), weights, steps: step, converged: true };
    }
  }
  return { median: weightedSum(gradients, weights), weights, steps: budget, converged: false };
}

function norm(vector: Float32Array): number {
  // An iterator over so long a vector would take longer than its pair distances.
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i]! * vector[i]!;
  return Math.sqrt(sum);
}

function weiszfeld(squares: Float64Array, weights: Float64Array, floor: number) {
  const n = weights.length;
  const spread = quadraticForm(squares, weights) / 2;
  const inverse = weights.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += weights[j]! * squares[i * n + j]!;
    return 1 / Math.max(floor, Math.sqrt(Math.max(0, sum - spread)));
  });
  const total = inverse.reduce((sum, x) => sum + x, 0);
  return inverse.map((x) => x / total);
}

function quadraticForm(squares: Float64Array, w: Float64Array): number {
  const n = w.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) sum += w[i]! * w[j]! * squares[i * n + j]!;
  }
  return sum;
}
