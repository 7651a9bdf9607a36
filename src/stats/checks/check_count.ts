/** Whether an argument is a count. @module */

/** More of anything would take a day. */
const MOST = 10_000_000;

/**
 * Refuses what is no whole number of a range.
 *
 * @param caller name of the function, for the message
 * @param what is counted, in the plural
 * @param value the argument
 * @param least the smallest that is allowed
 * @param most the largest; ten million unless said otherwise
 * @throws {RangeError} if it is none
 *
 * @example
 * ```ts
 * import { checkCount } from "./check_count.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => checkCount("hill", "values", 0.5, 1), /hill: 0.5 values; give a whole number from 1 to/);
 * ```
 */
export function checkCount(
  caller: string,
  what: string,
  value: number,
  least: number,
  most: number = MOST,
): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    throw new RangeError(
      `${caller}: ${value} ${what}; give a whole number from ${least} to ${most}`,
    );
  }
}
