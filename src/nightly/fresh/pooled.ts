/** All nights of an epoch together: evidence beside the published verdict. @module */
import { meanInterval } from "../../stats/inference/mean_interval.ts";

/** θ over all nights. */
export interface PooledTheta {
  /** Seeds that it rests on. */
  readonly seeds: number;
  readonly mean: number;
  /** 95 % Student interval. */
  readonly interval: readonly [number, number];
}

/**
 * Mean of a claim's θ over seeds with its interval.
 *
 * @param values one per seed
 * @returns nothing of fewer than two
 *
 * @example
 * ```ts
 * import { pooledTheta } from "./pooled.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(pooledTheta([1, 2, 3])!.mean, 2);
 * assert.equal(pooledTheta([1]), null);
 * ```
 */
export function pooledTheta(values: readonly number[]): PooledTheta | null {
  if (values.length < 2) return null;
  return { seeds: values.length, ...pick(meanInterval(values)) };
}

const pick = (
  { mean, interval }: { readonly mean: number; readonly interval: readonly [number, number] },
) => ({ mean, interval });
