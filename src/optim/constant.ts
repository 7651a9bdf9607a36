/** The schedule that never changes. @module */
import { requireRate } from "./rate.ts";
import type { Schedule } from "./schedule.ts";

/**
 * The same learning rate at every step.
 *
 * @param rate learning rate, above 0
 * @returns `rate`, whatever the step
 * @throws {RangeError} if `rate` is not a finite number above 0
 *
 * @example
 * ```ts
 * import { constant } from "./constant.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(constant(0.1)(500), 0.1);
 * ```
 */
export function constant(rate: number): Schedule {
  requireRate("constant schedule", rate);
  return () => rate;
}
