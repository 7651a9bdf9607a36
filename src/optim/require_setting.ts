/** The check that the settings of all optimizers share. @module */

/**
 * Refuses a setting out of its range.
 *
 * @param name optimizer and setting, e.g. `adam: epsilon`
 * @param value the setting
 * @param accepts whether the value lies in the range
 * @param range the range in words, e.g. `0 or more`
 * @throws {RangeError} if it does not
 *
 * @example
 * ```ts
 * import { requireSetting } from "./require_setting.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(
 *   () => requireSetting("pnm: b1", 2, (b1) => b1 < 1, "below 1"),
 *   new RangeError("pnm: b1 must be below 1, got 2"),
 * );
 * ```
 */
export function requireSetting(
  name: string,
  value: number,
  accepts: (value: number) => boolean,
  range: string,
): void {
  if (!accepts(value)) throw new RangeError(`${name} must be ${range}, got ${value}`);
}

/**
 * Refuses a coefficient of a running mean outside [0, 1).
 *
 * @throws {RangeError} if it is
 */
export function requireDiscount(name: string, value: number): void {
  requireSetting(name, value, (b) => b >= 0 && b < 1, "at least 0 and below 1");
}

/**
 * Refuses a number that is not finite.
 *
 * @throws {RangeError} if it is not
 */
export function requireFinite(name: string, value: number): void {
  requireSetting(name, value, Number.isFinite, "a finite number");
}

/**
 * Refuses a number below 0.
 *
 * @throws {RangeError} if it is, or is not finite
 */
export function requireNonNegative(name: string, value: number): void {
  requireSetting(name, value, (x) => x >= 0 && x < Infinity, "0 or more");
}
