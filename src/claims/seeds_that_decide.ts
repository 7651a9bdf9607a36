/** How many seeds an undecided claim would need. @module */
import { tCdf } from "../stats/mod.ts";
import type { Region } from "./claim.ts";

/** Beyond this many seeds the answer is "none". */
const LIMIT = 1_000_000;

/** Distance from the mean to the nearest edge of the region. */
function distanceToEdge(mean: number, region: Region): number {
  return region.kind === "between"
    ? Math.min(Math.abs(mean - region.lower), Math.abs(mean - region.upper))
    : Math.abs(mean - region.bound);
}

/**
 * The smallest number of seeds at which a one-sided t test would be significant if mean and standard deviation stayed
 * as observed.
 *
 * @param values one effect per seed, at least 2
 * @param region the region of the claim
 * @param alpha level of the one test, after the share of the family that falls on it
 * @returns a number of seeds ≥ the present one, or `Infinity` where the mean sits on the edge of the region
 *
 * @example
 * ```ts
 * import { seedsThatDecide } from "./seeds_that_decide.ts";
 * import assert from "node:assert/strict";
 *
 * const values = Float64Array.of(-1, 1, 0.5, 0.1);
 * const seeds = seedsThatDecide(values, { kind: "above", bound: 0 }, 0.05);
 * assert(seeds > 4 && seeds < 200);
 * ```
 */
export function seedsThatDecide(values: Float64Array, region: Region, alpha: number): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const distance = distanceToEdge(mean, region);
  const decides = (seeds: number) => tCdf(-distance * Math.sqrt(seeds) / sd, seeds - 1) < alpha;
  if (distance === 0) return Infinity;
  // Without spread the exact sign test decides: 2^−n < α.
  if (sd === 0) return Math.max(n, Math.ceil(-Math.log2(alpha)));
  if (!decides(LIMIT)) return Infinity;
  let low = n;
  let high = LIMIT;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (decides(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
