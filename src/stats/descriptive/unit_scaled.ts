/** Samples brought to ordinary size. @module */

/** Variances outside of this range have lost digits to underflow, or overflowed. */
const SAFE_VARIANCE = { least: 1e-280, most: 1e280 } as const;

/** Result of {@linkcode unitScaled}. */
export interface UnitScaled {
  /** The sample divided by `unit`: its largest absolute value lies in [1, 2). */
  readonly values: Float64Array;
  /** A power of two. */
  readonly unit: number;
}

/**
 * Divides a sample by a power of two, which does not round, so that powers of its values neither underflow nor overflow.
 *
 * @param sample finite values; where all are 0 the unit is 1
 *
 * @example
 * ```ts
 * import { unitScaled } from "./unit_scaled.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, unit } = unitScaled(Float64Array.of(3 * 2 ** -600, 2 ** -601));
 * assert.deepEqual([[...values], unit], [[1.5, 0.25], 2 ** -599]);
 * ```
 */
export function unitScaled(sample: Float64Array): UnitScaled {
  const largest = sample.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return { values: sample.slice(), unit: 1 };
  const unit = 2 ** Math.min(1023, Math.floor(Math.log2(largest)));
  return { values: sample.map((value) => value / unit), unit };
}

/**
 * Whether a variance kept its digits.
 *
 * @param variance of a sample that is not constant
 *
 * @example
 * ```ts
 * import { isSafeVariance } from "./unit_scaled.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([1, 1e-300, Infinity].map(isSafeVariance), [true, false, false]);
 * ```
 */
export function isSafeVariance(variance: number): boolean {
  return variance > SAFE_VARIANCE.least && variance < SAFE_VARIANCE.most;
}
