/** Where the power law of a sample starts. @module */
import { distanceFrom, slopeFrom, type Tails } from "./tail_distance.ts";

/** Starts whose neighbours are looked at, how many neighbours each, and how often. */
const REFINED = { starts: 4, neighbours: 12, rounds: 3 } as const;

/** What the search found. */
export interface Start {
  readonly from: number;
  readonly distance: number;
}

/** `count` numbers from 0 to `last`, evenly spread, without repeats. */
function spread(last: number, count: number): number[] {
  if (last < count) return Array.from({ length: last + 1 }, (_, i) => i);
  return Array.from({ length: count }, (_, i) => Math.round(i * last / (count - 1)));
}

/**
 * The index from which the values are nearest to a power law. Every start is tried if there are at most `most`. Otherwise
 * all of the shortest tails, which together cost no more than a quarter of `most` long ones, since a tail of 60 values among
 * 100,000 lies between any two quantiles; of the longer ones `most`, half of them evenly spread over the ranks and half over
 * the logarithm of the tail's size; and then the neighbours of the best ones, three times more closely.
 *
 * @param tails the sample, not all equal
 * @param most long tails that are tried, at least 2
 *
 * @example
 * ```ts
 * import { searchStart } from "./search_start.ts";
 * import { tailsOf } from "./tail_distance.ts";
 * import assert from "node:assert/strict";
 *
 * // 100 values evenly in (0, 1), then a power law of tail index 2 from 1 on.
 * const body = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);
 * const tail = Array.from({ length: 200 }, (_, i) => (1 - (i + 0.5) / 200) ** -0.5);
 * const { from, distance } = searchStart(tailsOf(Float64Array.from([...body, ...tail])), 300);
 * assert(from >= 90 && from <= 110 && distance < 0.02);
 * ```
 */
export function searchStart(tails: Tails, most: number): Start {
  const { sorted, logs, runs } = tails;
  const n = sorted.length;
  const starts = Int32Array.from(runs.keys()).filter((i) => runs[i] === i && runs[n - 1] !== i);
  const last = starts.length - 1;
  let best: Start = { from: starts[0]!, distance: Infinity };
  const found = new Map<number, number>();
  const attempt = (k: number): void => {
    if (k < 0 || k > last || found.has(k)) return;
    const from = starts[k]!;
    const base = logs[from]!;
    const distance = distanceFrom(tails, from, base, slopeFrom(tails, from, base), best.distance);
    found.set(k, distance);
    if (distance < best.distance) best = { from, distance };
  };
  if (starts.length <= most) {
    for (let k = 0; k <= last; k++) attempt(k);
    return best;
  }
  const half = Math.max(2, most >> 1);
  const long = spread(last, half);
  const least = Math.log(n / (n - starts[last]!));
  for (const i of spread(half, half)) {
    const size = n * Math.exp(-least * i / half);
    long.push(firstAtLeast(starts, n - size));
  }
  long.sort((a, b) => a - b);
  long.forEach(attempt);
  refine(long, found, attempt);
  // The shortest tails last: most are refused at once by the distance that the long ones have.
  const short = n - Math.sqrt(most * n) / 2;
  for (let k = last; k >= 0 && starts[k]! >= short; k--) attempt(k);
  return best;
}

/** Looks between the best of the starts and those beside them. */
function refine(
  tried: readonly number[],
  found: ReadonlyMap<number, number>,
  attempt: (k: number) => void,
): void {
  let points = [...new Set(tried)];
  for (let round = 0; round < REFINED.rounds; round++) {
    const order = points.map((_, i) => i)
      .sort((a, b) => found.get(points[a]!)! - found.get(points[b]!)!);
    const next = new Set<number>();
    for (const i of order.slice(0, REFINED.starts)) {
      const from = points[Math.max(0, i - 1)]!;
      const to = points[Math.min(points.length - 1, i + 1)]!;
      for (const k of spread(to - from, REFINED.neighbours)) next.add(from + k);
    }
    points = [...next].sort((a, b) => a - b);
    points.forEach(attempt);
  }
}

/** The first position in `starts` whose index is at least `index`. */
function firstAtLeast(starts: Int32Array, index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
