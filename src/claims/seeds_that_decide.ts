/** How many seeds an undecided claim would need. @module */
import { binomialTail } from "../stats/inference/binomial_tail.ts";
import { tCdf } from "../stats/special/student.ts";
import type { Region } from "./claim.ts";
import type { RegionTest } from "./region.ts";

/** Beyond this many seeds the answer is "none". */
const LIMIT = 1_000_000;

/** The same for the sign test, which is counted up one by one. */
const SIGN_LIMIT = 10_000;

/** Distance from the mean to the nearest edge of the region. */
function distanceToEdge(mean: number, region: Region): number {
  return region.kind === "between"
    ? Math.min(Math.abs(mean - region.lower), Math.abs(mean - region.upper))
    : Math.abs(mean - region.bound);
}

/**
 * The smallest number of seeds at which the one-sided test would be significant if the seeds went on as observed: for
 * Student's t the same mean and standard deviation, for the sign test the same share of signs.
 *
 * @param values one effect per seed, at least 2
 * @param region the region of the claim
 * @param alpha level of the one test, after the share of the family that falls on it
 * @param test the test that decides
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
export function seedsThatDecide(
  values: Float64Array,
  region: Region,
  alpha: number,
  test: RegionTest = "t",
): number {
  if (test === "sign") return seedsBySigns(values, region, alpha);
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

/** Seeds until the exact sign test is significant, the share of seeds on the more frequent side staying as it is. */
function seedsBySigns(values: Float64Array, region: Region, alpha: number): number {
  const bounds = region.kind === "between" ? [region.lower, region.upper] : [region.bound];
  const needed = bounds.map((bound) => {
    const above = values.filter((value) => value > bound).length;
    const below = values.filter((value) => value < bound).length;
    const share = Math.max(above, below) / (above + below);
    if (!(share > 0.5)) return Infinity;
    for (let n = values.length; n < SIGN_LIMIT; n++) {
      if (binomialTail(n, Math.round(share * n), 0.5) < alpha) return n;
    }
    return Infinity;
  });
  return Math.max(...needed);
}
