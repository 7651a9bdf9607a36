/** A learning rate that falls by a factor at named steps. @module */
import { requireRate } from "./rate.ts";
import type { Schedule } from "./schedule.ts";

/**
 * The initial rate times `factor` for every milestone that the step has reached.
 *
 * @param initial learning rate before the first milestone
 * @param milestones steps, ascending, from which on one more factor applies
 * @param factor what the rate is multiplied by, above 0 (0.1 in the released code of Panigrahi et al. 2019)
 * @returns the rate of step 0, 1, 2, …: `initial`·`factor`^k after k milestones
 * @throws {RangeError} if a rate or factor is not a finite number above 0, or the milestones do not ascend
 *
 * @example
 * ```ts
 * import { stepDecay } from "./step_decay.ts";
 * import assert from "node:assert/strict";
 *
 * const rate = stepDecay(1, [100, 200], 0.5);
 * assert.deepEqual([99, 100, 200].map(rate), [1, 0.5, 0.25]);
 * ```
 */
export function stepDecay(initial: number, milestones: readonly number[], factor = 0.1): Schedule {
  requireRate("step schedule", initial);
  requireRate("step schedule's factor", factor);
  if (milestones.some((step, i) => !(step > (milestones[i - 1] ?? -1)))) {
    throw new RangeError(
      `step schedule: milestones must ascend from 0, got ${milestones.join(", ")}`,
    );
  }
  return (step) => initial * factor ** milestones.filter((milestone) => step >= milestone).length;
}
