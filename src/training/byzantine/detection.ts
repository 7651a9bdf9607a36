/** The variance attack against a dynamic threshold, on pure noise. @module */
import { fillNormal } from "../../random/normal.ts";
import type { Stream } from "../../random/stream.ts";
import { detectionTime } from "./detection_time.ts";
import { centreOf } from "./safeguard/threshold.ts";
import { squaredDistances } from "./squared_distances.ts";

/** Settings of {@linkcode detectionStep}. */
export interface DetectionSettings {
  /** h ≥ 2 honest workers, whose gradients are N(0, I). */
  readonly honest: number;
  /** B ≥ 1 identical workers that send mean − z·sd (ddof 1) of the honest ones. */
  readonly byzantine: number;
  /** z > 0. */
  readonly z: number;
  /** d, entries of a gradient. */
  readonly dimension: number;
  /** Source of the honest gradients. */
  readonly stream: Stream;
}

/**
 * The first step, from 1, at which the median worker of a dynamic threshold (multiplier 2, no floor; sums from step 1) is
 * honest and the attackers lie outside its radius; 3·t* where that does not happen before, see {@linkcode detectionTime}.
 *
 * @param settings workers, attack, dimension
 * @returns a whole number from 1, or 3·t* where the attackers were not told apart before
 * @throws {RangeError} as {@linkcode detectionTime}
 *
 * @example
 * ```ts
 * import { detectionStep } from "./detection.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const step = detectionStep({
 *   honest: 6, byzantine: 4, z: 1, dimension: 2000, stream: stream("example"),
 * });
 * assert.ok(step >= 7 && step <= 9); // t* = 7.9
 * ```
 */
export function detectionStep(settings: DetectionSettings): number {
  const { honest, byzantine, z, dimension, stream } = settings;
  const limit = 3 * detectionTime(honest, z);
  const sums = Array.from({ length: honest + 1 }, () => new Float64Array(dimension));
  const gradients = Array.from({ length: honest }, () => new Float64Array(dimension));
  // Attackers are identical: one sum stands for all, and comes first, the worst case for ties.
  const places = [...new Array<number>(byzantine).fill(0), ...gradients.map((_, i) => 1 + i)];
  const everyone = places.map((_, i) => i);
  for (let step = 1; step <= limit; step++) {
    for (const gradient of gradients) fillNormal(stream, gradient);
    addStep(sums, gradients, z);
    const squares = squaredDistances(sums);
    const distances = Float64Array.from(
      places.flatMap((i) => places.map((k) => Math.sqrt(squares[i * (honest + 1) + k]!))),
    );
    const { worker, radius } = centreOf(distances, everyone, {
      kind: "dynamic",
      multiplier: 2,
      floor: 0,
    });
    if (worker >= byzantine && distances[worker * places.length]! > radius) return step;
  }
  return limit;
}

/** Adds one step's gradients to the sums: the attackers' is the first. */
function addStep(
  sums: readonly Float64Array[],
  gradients: readonly Float64Array[],
  z: number,
): void {
  const h = gradients.length;
  const attack = sums[0]!;
  for (let j = 0; j < attack.length; j++) {
    let mean = 0;
    for (const gradient of gradients) mean += gradient[j]!;
    mean /= h;
    let squares = 0;
    for (let i = 0; i < h; i++) {
      const value = gradients[i]![j]!;
      squares += (value - mean) ** 2;
      sums[i + 1]![j]! += value;
    }
    attack[j]! += mean - z * Math.sqrt(squares / (h - 1));
  }
}
