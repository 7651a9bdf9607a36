/** Mean and 95 % Student interval over seeds, as columns of a figure's row. @module */
import { meanInterval } from "../stats/inference/mean_interval.ts";

/** Columns of a row. */
export interface CentreAndInterval {
  /** `null` without any seed. */
  readonly mean: number | null;
  /** `null` with fewer than two. */
  readonly lower: number | null;
  /** Likewise. */
  readonly upper: number | null;
  /** Seeds that have the value. */
  readonly seeds: number;
}

/**
 * A single seed has no interval. Seeds without the value (not a finite number) are left out of the count.
 *
 * @param values one per seed, in one unit
 * @returns mean and ends of the 95 % interval in that unit, and the number of finite values
 *
 * @example
 * ```ts
 * import { centreAndInterval } from "./centre_and_interval.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(centreAndInterval([7, NaN]), { mean: 7, lower: null, upper: null, seeds: 1 });
 * ```
 */
export function centreAndInterval(values: readonly number[]): CentreAndInterval {
  const finite = values.filter(Number.isFinite);
  const seeds = finite.length;
  if (seeds === 0) return { mean: null, lower: null, upper: null, seeds };
  const { mean, interval: [lower, upper] } = meanInterval(finite);
  return seeds === 1 ? { mean, lower: null, upper: null, seeds } : { mean, lower, upper, seeds };
}
