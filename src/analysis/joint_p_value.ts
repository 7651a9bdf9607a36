/** One Monte Carlo p-value of several numbers. @module */

/** On which side a number speaks against Gaussian noise. */
export type Side = "small" | "large";

/** A number of the noise and the same number of every surrogate set. */
export interface JointNumber {
  readonly noise: number;
  readonly sets: readonly number[];
  readonly side: Side;
}

/**
 * How rarely a surrogate set is, in the one number in which it is furthest, as far on the non-Gaussian side as the noise.
 * Distances are in standard deviations over the noise and all sets together, so that noise and sets play the same part: were the
 * noise another set, every rank of its distance would be as likely, whatever the dependence of the numbers.
 *
 * @param numbers those that are not finite throughout are left out
 * @returns at least 1/(sets + 1); null where no number is left
 *
 * @example
 * ```ts
 * import { jointPValue } from "./joint_p_value.ts";
 * import assert from "node:assert/strict";
 *
 * const sets = [0.1, 0.4, 0.2, 0.3];
 * const far = { noise: 9, sets, side: "large" } as const;
 * const near = { noise: 0.25, sets, side: "small" } as const;
 * assert.equal(jointPValue([far, near]), 1 / 5);
 * assert.equal(jointPValue([{ ...far, noise: NaN }]), null);
 * ```
 */
export function jointPValue(numbers: readonly JointNumber[]): number | null {
  const usable = numbers.filter(({ noise, sets }) => [noise, ...sets].every(Number.isFinite));
  if (usable.length === 0) return null;
  const count = usable[0]!.sets.length;
  const furthest = new Float64Array(count + 1).fill(-Infinity);
  for (const { noise, sets, side } of usable) {
    const all = [noise, ...sets];
    const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
    const deviation = Math.sqrt(all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / all.length);
    for (const [i, x] of all.entries()) {
      const distance = deviation === 0 ? 0 : (x - mean) / deviation;
      furthest[i] = Math.max(furthest[i]!, side === "large" ? distance : -distance);
    }
  }
  const asFar = furthest.subarray(1).filter((distance) => distance >= furthest[0]!).length;
  return (1 + asFar) / (1 + count);
}
