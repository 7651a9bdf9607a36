/** How much of a level may be spent by which share of the seeds. @module */
import { normalCdf, normalQuantile } from "../../stats/special/normal.ts";

/**
 * Spending function of O'Brien–Fleming type (Lan & DeMets 1983, Biometrika 70): f(t; a) = 2 − 2Φ(z_{1−a/2}/√t).
 *
 * @param share t = n/N, the share of the seeds that have been seen, in [0, 1]; 0 spends nothing
 * @param level a, all that may be spent, in (0, 1)
 * @returns what may be spent up to t; a at t = 1
 * @throws {RangeError} if one of them is out of range
 *
 * @example
 * ```ts
 * import { spentUpTo } from "./spending.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(spentUpTo(1, 0.05) - 0.05) < 1e-15);
 * assert.ok(Math.abs(spentUpTo(0.5, 0.05) - 0.005574596) < 1e-9);
 * ```
 */
export function spentUpTo(share: number, level: number): number {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`spentUpTo: share ${share} of the seeds; give one in [0, 1]`);
  }
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`spentUpTo: level ${level}; give one inside (0, 1)`);
  }
  if (share === 0) return 0;
  return 2 * normalCdf(normalQuantile(level / 2) / Math.sqrt(share));
}

/**
 * What one look may spend: the increment f(t; a) − f(t′; a) over the look before. A test that rejects where its p-value is at
 * most that has, by the union bound and whatever the dependence of its looks, a size of at most Σ increments = a.
 *
 * For a ≤ .317 the increment grows with a (∂f/∂a = t^(−1/2)·exp(−z²(1/t − 1)/2) grows with t as long as z² ≥ t), which is what
 * Holm's procedure needs of it.
 *
 * @param before share of the seeds at the look before, 0 at the first
 * @param now share at this look, above it
 * @param level a
 * @throws {RangeError} as {@linkcode spentUpTo}, or if the look has no more seeds than the one before
 *
 * @example
 * ```ts
 * import { spentAtLook } from "./spending.ts";
 * import { normalQuantile } from "../../stats/special/normal.ts";
 * import assert from "node:assert/strict";
 *
 * // The last of the looks at N/2 and N costs a family of 34 claims next to nothing: z 2.975 against 2.974.
 * const level = 0.05 / 34;
 * assert.equal((-normalQuantile(spentAtLook(0.5, 1, level))).toFixed(3), "2.975");
 * assert.equal((-normalQuantile(level)).toFixed(3), "2.974");
 * ```
 */
export function spentAtLook(before: number, now: number, level: number): number {
  if (!(before < now)) {
    throw new RangeError(`spentAtLook: share ${now} of the seeds after ${before}; it must grow`);
  }
  return spentUpTo(now, level) - spentUpTo(before, level);
}
