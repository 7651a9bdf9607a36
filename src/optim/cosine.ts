/** Cosine annealing without restarts. @module */
import { requireRate } from "./rate.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Half a cosine from `initial` at step 0 to `final` at step `steps`, where it stays (Loshchilov and Hutter 2017, eq. 5,
 * one period).
 *
 * @param initial learning rate at step 0, above 0
 * @param steps length of the descent, at least 1
 * @param final learning rate from step `steps` on, 0 or more
 * @returns the rate of step 0, 1, 2, …, between `initial` and `final`
 * @throws {RangeError} if a value is out of its range
 *
 * @example
 * ```ts
 * import { cosine } from "./cosine.ts";
 * import assert from "node:assert/strict";
 *
 * const rate = cosine(1, 100);
 * assert.equal(rate(0), 1);
 * assert.ok(Math.abs(rate(50) - 0.5) < 1e-15);
 * assert.equal(rate(100), 0);
 * ```
 */
export function cosine(initial: number, steps: number, final = 0): Schedule {
  requireRate("cosine schedule", initial);
  if (!(steps >= 1)) throw new RangeError(`cosine schedule: needs at least 1 step, got ${steps}`);
  if (!(final >= 0 && final < Infinity)) {
    throw new RangeError(`cosine schedule: the final rate must be 0 or more, got ${final}`);
  }
  return (step) =>
    step >= steps ? final : final + (initial - final) * (1 + Math.cos(Math.PI * step / steps)) / 2;
}
