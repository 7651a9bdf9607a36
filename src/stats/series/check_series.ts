/** The check that a series passes before any formula sees it. @module */
/**
 * Checks a series before any formula sees it.
 *
 * @param x the values in order
 * @param least the fewest values that the caller can use
 * @param caller its name, for the message
 * @throws {RangeError} if the series is too short, holds NaN or an infinity, or is constant
 *
 * @example
 * ```ts
 * import { checkSeries } from "./check_series.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => checkSeries(Float64Array.of(2, 2), 2, "example"), /example: all 2 values are 2/);
 * ```
 */
export function checkSeries(x: Float64Array, least: number, caller: string): void {
  if (x.length < least) {
    throw new RangeError(`${caller}: ${x.length} values; give at least ${least}`);
  }
  const at = x.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) throw new RangeError(`${caller}: value ${at} is ${x[at]}; drop such values first`);
  if (x.every((value) => value === x[0])) {
    throw new RangeError(
      `${caller}: all ${x.length} values are ${x[0]}; leave constant series out`,
    );
  }
}
