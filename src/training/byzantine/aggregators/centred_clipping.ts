/** Centred clipping. @module */
import { squaredDistances } from "../squared_distances.ts";
import { weightedSum } from "./weighted_sum.ts";

/**
 * v ← v + (1/n)·Σ (g_i − v)·min(1, τ/‖g_i − v‖), several times (Karimireddy, He, Jaggi 2021, algorithm 2).
 *
 * @param gradients n vectors of one length, at least one
 * @param centre v at the beginning: the last step's aggregate
 * @param radius τ > 0
 * @param iterations how often, at least 1
 * @throws {RangeError} if τ or the number of iterations is out of its range
 *
 * @example
 * ```ts
 * import { centredClipping } from "./centred_clipping.ts";
 * import assert from "node:assert/strict";
 *
 * const gradients = [1, 1, 100].map((g) => Float32Array.of(g));
 * const clipped = centredClipping(gradients, Float32Array.of(1), 3, 1);
 * assert.deepEqual([...clipped], [2]);
 * ```
 */
export function centredClipping(
  gradients: readonly Float32Array[],
  centre: Float32Array,
  radius: number,
  iterations: number,
): Float32Array {
  if (!(radius > 0)) {
    throw new RangeError(`centred clipping: radius must be above 0, got ${radius}`);
  }
  if (!(Number.isInteger(iterations) && iterations >= 1)) {
    throw new RangeError(`centred clipping: iterations must be 1 or more, got ${iterations}`);
  }
  const n = gradients.length;
  let v = centre;
  for (let k = 0; k < iterations; k++) {
    const factors = gradients.map((gradient) => {
      const distance = Math.sqrt(squaredDistances([gradient, v])[1]!);
      return Math.min(1, radius / distance) / n;
    });
    const own = 1 - factors.reduce((sum, factor) => sum + factor, 0);
    v = weightedSum([...gradients, v], [...factors, own]);
  }
  return v;
}
