/** Sorting of samples: the costliest part of a normality test. @module */

/** Below this size the library's sort is as fast. */
const SMALL = 32;

/** A bucket beyond this size is left to the library's sort: insertion would take its square. */
const CROWDED = 48;

/** Buckets per value: more make insertion cheaper and counting dearer. */
const BUCKETS_PER_VALUE = 2;

let counts = new Int32Array(0);

/**
 * A sorted copy, in linear time for samples without extreme crowding: values are counted into buckets of equal width
 * (flash sort, Neubert 1998), then insertion sort puts neighbours in order. Crowded buckets, which heavy tails make, and
 * values that are not finite go to the library's sort.
 *
 * @param sample n values
 * @returns the values in ascending order, as `sample.toSorted()` gives them
 *
 * @example
 * ```ts
 * import { sorted } from "./sorted.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...sorted(Float64Array.of(3, -1, 2))], [-1, 2, 3]);
 * ```
 */
export function sorted(sample: Float64Array): Float64Array {
  const n = sample.length;
  if (n < SMALL) return sample.toSorted();
  let least = sample[0]!;
  let most = least;
  for (let i = 1; i < n; i++) {
    const value = sample[i]!;
    if (value < least) least = value;
    else if (value > most) most = value;
    else if (value !== value) return sample.toSorted();
  }
  const buckets = BUCKETS_PER_VALUE * n;
  const scale = (buckets - 1) / (most - least);
  if (!(scale > 0 && scale < Infinity)) return sample.toSorted();

  if (counts.length < buckets + 1) counts = new Int32Array(buckets + 1);
  counts.fill(0, 0, buckets + 1);
  for (let i = 0; i < n; i++) counts[((sample[i]! - least) * scale | 0) + 1]!++;
  let crowded = false;
  for (let bucket = 1; bucket <= buckets; bucket++) {
    if (counts[bucket]! > CROWDED) crowded = true;
    counts[bucket]! += counts[bucket - 1]!;
  }
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = sample[i]!;
    out[counts[(value - least) * scale | 0]!++] = value;
  }
  if (crowded) sortCrowdedBuckets(out, buckets);
  for (let i = 1; i < n; i++) {
    const value = out[i]!;
    let at = i;
    while (at > 0 && out[at - 1]! > value) {
      out[at] = out[at - 1]!;
      at--;
    }
    out[at] = value;
  }
  return out;
}

/** After scattering, `counts[b]` is where bucket b ends. */
function sortCrowdedBuckets(out: Float64Array, buckets: number): void {
  for (let bucket = 0, start = 0; bucket < buckets; bucket++) {
    const end = counts[bucket]!;
    if (end - start > CROWDED) out.subarray(start, end).sort();
    start = end;
  }
}
