/** The estimators that claims rest on, and where they were used. @module */
import type { PooledReading } from "../pooled/record.ts";

/** The released estimator. */
export const POOLED = "pooledTailIndex";
/** The iteration-wise one. */
export const LOG_MOMENT = "logMomentTailIndex";

/** Sizes at which the released estimator was used. */
export function pooledSizes(readings: readonly PooledReading[]): Record<string, number[]> {
  const sizes = readings.map(({ observations }) => observations);
  return { [POOLED]: [...new Set(sizes)].sort((a, b) => a - b) };
}
