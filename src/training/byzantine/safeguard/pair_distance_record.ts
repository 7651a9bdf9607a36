/** The largest distance between two workers' sums: what a pre-run fixes thresholds by. @module */
import { squaredDistances } from "../squared_distances.ts";
import { windowSums } from "./window_sums.ts";

/** Keeps the largest pair distance of every window. */
export interface PairDistanceRecord {
  /** Takes in a step's gradients; asked for steps 0, 1, 2, … in order. */
  observe(step: number, gradients: readonly Float32Array[]): void;
  /** The largest distance so far, over all steps and pairs, one for each window. */
  readonly largest: readonly number[];
}

/**
 * @param windows lengths in steps
 * @throws {RangeError} if a length is not a whole number above 0
 *
 * @example
 * ```ts
 * import { pairDistanceRecord } from "./pair_distance_record.ts";
 * import assert from "node:assert/strict";
 *
 * const record = pairDistanceRecord([1, 2]);
 * const gradients = [0, 3].map((g) => Float32Array.of(g));
 * for (const step of [0, 1, 2]) record.observe(step, gradients);
 * assert.deepEqual(record.largest, [3, 6]);
 * ```
 */
export function pairDistanceRecord(windows: readonly number[]): PairDistanceRecord {
  const running = windows.map(windowSums);
  const largest = windows.map(() => 0);
  return {
    observe(step, gradients) {
      running.forEach((sums, k) => {
        const squares = squaredDistances(sums.add(step, gradients));
        largest[k] = Math.max(largest[k]!, Math.sqrt(Math.max(...squares)));
      });
    },
    largest,
  };
}
