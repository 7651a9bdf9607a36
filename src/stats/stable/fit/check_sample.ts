/** What every fit asks of a sample. @module */

/** Beyond these sizes squares and differences of values leave the range of doubles. */
const SIZES = { least: 1e-150, most: 1e150 } as const;

/**
 * Checks a sample and sorts it.
 *
 * @param name the caller's name, for the message
 * @param x the sample
 * @param least the least number of values
 * @returns the values in rising order
 * @throws {RangeError} if values are too few, not finite, half of them equal, or their middle half narrower than 1e−150 or wider
 *   than 1e150
 *
 * @example
 * ```ts
 * import { largestTie, sampleQuantile, sortedSample } from "./check_sample.ts";
 * import assert from "node:assert/strict";
 *
 * const sorted = sortedSample("stableFit", Float64Array.of(3, 1, 2, 2), 4);
 * assert.deepEqual([...sorted], [1, 2, 2, 3]);
 * assert.deepEqual([sampleQuantile(sorted, 0.5), largestTie(sorted)], [2, 0.5]);
 * assert.throws(() => sortedSample("stableFit", new Float64Array(9), 4), /is one number/);
 * ```
 */
export function sortedSample(name: string, x: Float64Array, least: number): Float64Array {
  if (x.length < least) {
    throw new RangeError(`${name}: needs at least ${least} values, got ${x.length}`);
  }
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]!)) {
      throw new RangeError(`${name}: value ${i} is ${x[i]}; drop what is not finite first`);
    }
  }
  const sorted = Float64Array.from(x).sort();
  const width = sampleQuantile(sorted, 0.75) - sampleQuantile(sorted, 0.25);
  if (width === 0) {
    throw new RangeError(`${name}: the middle half of the values is one number; nothing to fit`);
  }
  if (!(width > SIZES.least && width < SIZES.most)) {
    throw new RangeError(
      `${name}: the middle half of the values is ${width} wide; bring them to another unit`,
    );
  }
  return sorted;
}

/** Sample quantile with the correction of McCulloch (1986): x₍ᵢ₎ is the quantile of (2i − 1)/2n, linear in between. */
export function sampleQuantile(sorted: Float64Array, p: number): number {
  const at = Math.min(Math.max(p * sorted.length - 0.5, 0), sorted.length - 1);
  const i = Math.min(Math.floor(at), sorted.length - 2);
  return sorted[i]! + (at - i) * (sorted[i + 1]! - sorted[i]!);
}

/** The share of the values that are equal to the most frequent one. */
export function largestTie(sorted: Float64Array): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < sorted.length; i++) {
    run = i > 0 && sorted[i] === sorted[i - 1] ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest / sorted.length;
}
