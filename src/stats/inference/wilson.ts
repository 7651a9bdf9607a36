/** Wilson's interval of a proportion. @module */
import { checkConfidence } from "../checks/check_confidence.ts";
import { checkCount } from "../checks/check_count.ts";
import { normalQuantile } from "../special/normal.ts";

/**
 * Wilson's score interval (1927, Journal of the American Statistical Association 22): the proportions that the normal
 * approximation with their own variance does not reject. Coverage is `confidence` on average, below it for some
 * proportions; {@linkcode clopperPearson} never falls below.
 *
 * @param successes 0 … trials
 * @param trials at least 1
 * @param confidence in (0, 1)
 * @returns lower and upper end
 * @throws {RangeError} if a count or the confidence is out of range
 *
 * @example
 * ```ts
 * import { wilson } from "./wilson.ts";
 * import assert from "node:assert/strict";
 *
 * const [lower, upper] = wilson(5, 10, 0.95);
 * assert(Math.abs(lower - 0.236593) < 1e-6 && Math.abs(upper - 0.763407) < 1e-6);
 * ```
 */
export function wilson(
  successes: number,
  trials: number,
  confidence: number,
): readonly [number, number] {
  checkCount("wilson", "trials", trials, 1, Number.MAX_SAFE_INTEGER);
  checkCount("wilson", "successes", successes, 0, trials);
  checkConfidence("wilson", confidence);
  const z = -normalQuantile((1 - confidence) / 2);
  const share = successes / trials;
  const square = (z * z) / trials;
  const centre = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return [
    successes === 0 ? 0 : (centre - half) / (1 + square),
    successes === trials ? 1 : (centre + half) / (1 + square),
  ];
}
