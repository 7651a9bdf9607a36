/** How many seeds an undecided mean would need. @module */
import { clopperPearson } from "../stats/inference/clopper_pearson.ts";
import { seedsToDecide, tTestPower } from "../stats/inference/seeds_to_decide.ts";
import { tQuantile } from "../stats/special/student.ts";
import type { Outlook } from "./outlook.ts";
import { distanceInside, edgesOf, type Region } from "./region.ts";
import { seedsForShare } from "./seeds_for_share.ts";
import type { RegionTest } from "./test_region.ts";

/** Level of the one test, after the share of the family that falls on it, and power to reach. */
export interface SeedsThatDecideOptions {
  /** In (0, .5). */
  readonly alpha: number;
  /** In (alpha, 1). */
  readonly power: number;
  /** The test that decides. */
  readonly test: RegionTest;
}

/**
 * The number of seeds at which the test would be significant with a given power, if the seeds went on as observed: for
 * Student's t the same mean and standard deviation, for the sign test the same share of signs; and the number at the two
 * ends of the 50 % interval of that mean or share.
 *
 * @param values one effect per seed, at least 2
 * @param region the region of the claim
 * @param options level, power, test
 * @returns numbers of seeds ≥ the present one; `Infinity` where the mean sits on the edge of the region
 *
 * @example
 * ```ts
 * import { seedsThatDecide } from "./seeds_that_decide.ts";
 * import assert from "node:assert/strict";
 *
 * const values = Float64Array.of(-1, 1.5, 0.5, 0.9);
 * const options = { alpha: 0.05, power: 0.8, test: "t" } as const;
 * const { seeds, atMargin } = seedsThatDecide(values, { kind: "above", bound: 0 }, options);
 * assert(seeds > 4 && seeds < 50 && !atMargin);
 * ```
 */
export function seedsThatDecide(
  values: Float64Array,
  region: Region,
  options: SeedsThatDecideOptions,
): Outlook {
  return options.test === "t" ? byMean(values, region, options) : bySigns(values, region, options);
}

function byMean(values: Float64Array, region: Region, options: SeedsThatDecideOptions): Outlook {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const half = tQuantile(0.75, n - 1) * sd / Math.sqrt(n);
  const at = (centre: number) => Math.max(n, seedsAt(centre, sd, region, options));
  const seeds = at(mean);
  const ends = [at(mean - half), at(mean + half)];
  return {
    seeds,
    range: [Math.min(seeds, ...ends), Math.max(seeds, ...ends)],
    atMargin: edgesOf(region).some((edge) => Math.abs(mean - edge) <= half),
  };
}

/** The number for a true mean at `centre`. */
function seedsAt(
  centre: number,
  sd: number,
  region: Region,
  { alpha, power }: SeedsThatDecideOptions,
): number {
  const distance = distanceInside(centre, region);
  if (region.kind !== "between") return seedsToDecide(distance, sd, { alpha, power });
  // Against an interval there are two chances at half the level each.
  if (distance <= 0) return seedsToDecide(distance, sd, { alpha: alpha / 2, power });
  return seedsInside(centre - region.lower, region.upper - centre, sd, alpha, power);
}

/** Largest number of seeds at which the power of both tests together is computed. */
const EXACT = 2000;

/** Both one-sided tests must be significant: their power together is at least the sum of both minus 1. */
function seedsInside(
  fromLower: number,
  fromUpper: number,
  sd: number,
  alpha: number,
  power: number,
): number {
  const nearest = Math.min(fromLower, fromUpper);
  let low = seedsToDecide(nearest, sd, { alpha, power });
  let high = seedsToDecide(nearest, sd, { alpha, power: (1 + power) / 2 });
  if (!(high <= EXACT)) return high;
  const decides = (n: number) =>
    tTestPower(n, fromLower, sd, alpha) + tTestPower(n, fromUpper, sd, alpha) - 1 >= power;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decides(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The edge that leaves it open: the one where the signs are most evenly shared. */
function bySigns(values: Float64Array, region: Region, options: SeedsThatDecideOptions): Outlook {
  const outlooks = edgesOf(region).map((edge) => signOutlook(values, edge, options));
  return outlooks.reduce((worst, one) => one.seeds > worst.seeds ? one : worst);
}

function signOutlook(values: Float64Array, edge: number, options: SeedsThatDecideOptions): Outlook {
  const above = values.filter((value) => value > edge).length;
  const below = values.filter((value) => value < edge).length;
  const signs = above + below;
  if (signs === 0) return { seeds: Infinity, range: [Infinity, Infinity], atMargin: true };
  const more = Math.max(above, below);
  // Seeds at the edge itself carry no sign, today and later.
  const perSign = values.length / signs;
  const at = (share: number) =>
    Math.ceil(perSign * seedsForShare(Math.max(share, 1 - share), 0.5, options, signs));
  const seeds = at(more / signs);
  const [lower, upper] = clopperPearson(more, signs, 0.5);
  const ends = [at(lower), at(upper)];
  return {
    seeds,
    range: [Math.min(seeds, ...ends), Math.max(seeds, ...ends)],
    atMargin: lower <= 0.5,
  };
}
