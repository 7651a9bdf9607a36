/** The check that all schedules share. @module */

/**
 * Refuses a learning rate that no schedule can use.
 *
 * @param what the schedule's name, for the message
 * @param rate the learning rate
 * @throws {RangeError} if `rate` is not a finite number above 0
 *
 * @example
 * ```ts
 * import { requireRate } from "./rate.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => requireRate("constant schedule", -1), /must be a finite number above 0/);
 * ```
 */
export function requireRate(what: string, rate: number): void {
  if (!(rate > 0 && rate < Infinity)) {
    throw new RangeError(`${what}: the learning rate must be a finite number above 0, got ${rate}`);
  }
}
