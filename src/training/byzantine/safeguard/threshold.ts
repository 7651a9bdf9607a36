/** How far from the median worker is too far. @module */

/**
 * - `fixed`: Th as given; the median worker is the one with most others (itself included) within Th, ties to the lower index,
 *   also where those are no majority; beyond 2·Th is too far (Allen-Zhu et al. 2021, algorithm 1, with the choices that it
 *   leaves open)
 * - `dynamic`: score_i = the (⌈m/2⌉ + 1)-th smallest distance from worker i to the m workers, its own 0 included; the median
 *   worker has the smallest score, ties to the lower index; beyond `multiplier`·max(score, `floor`) is too far
 */
export type Threshold =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "dynamic"; readonly multiplier: number; readonly floor: number };

/** The median worker, and how far from it is too far. */
export interface Centre {
  /** Index of the median worker. */
  readonly worker: number;
  /** A worker at a larger distance from it is too far. */
  readonly radius: number;
}

/**
 * Chooses the median worker.
 *
 * @param distances m × m, row-major
 * @param good indices of the workers that count, ascending, at least one
 * @param threshold fixed or dynamic
 *
 * @example
 * ```ts
 * import { centreOf } from "./threshold.ts";
 * import assert from "node:assert/strict";
 *
 * const at = [0, 1, 1.5, 9];
 * const distances = Float64Array.from(at.flatMap((x) => at.map((y) => Math.abs(x - y))));
 * const good = [0, 1, 2, 3];
 * assert.deepEqual(centreOf(distances, good, { kind: "fixed", value: 1 }), { worker: 1, radius: 2 });
 * const dynamic = { kind: "dynamic", multiplier: 2, floor: 3 } as const;
 * assert.deepEqual(centreOf(distances, good, dynamic), { worker: 1, radius: 6 });
 * ```
 */
export function centreOf(
  distances: Float64Array,
  good: readonly number[],
  threshold: Threshold,
): Centre {
  const m = Math.round(Math.sqrt(distances.length));
  const rowOf = (i: number) => good.map((j) => distances[i * m + j]!);
  if (threshold.kind === "fixed") {
    const { value } = threshold;
    const near = good.map((i) => rowOf(i).filter((distance) => distance <= value).length);
    return { worker: good[near.indexOf(Math.max(...near))]!, radius: 2 * value };
  }
  const scores = good.map((i) => pairScore(rowOf(i)));
  const least = Math.min(...scores);
  return {
    worker: good[scores.indexOf(least)]!,
    radius: threshold.multiplier * Math.max(least, threshold.floor),
  };
}

/**
 * The (⌈m/2⌉ + 1)-th smallest of the distances from one worker to all m, its own 0 included; the largest where m is 1 or 2.
 *
 * @param distances m distances
 *
 * @example
 * ```ts
 * import { pairScore } from "./threshold.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(pairScore([0, 5, 1, 3]), 3);
 * ```
 */
export function pairScore(distances: readonly number[]): number {
  const ascending = distances.toSorted((a, b) => a - b);
  return ascending[Math.min(Math.ceil(ascending.length / 2), ascending.length - 1)]!;
}
