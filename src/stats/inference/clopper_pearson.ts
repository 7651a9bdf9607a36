/** Exact interval of a proportion. @module */
import { checkConfidence } from "../checks/check_confidence.ts";
import { checkCount } from "../checks/check_count.ts";
import { betaQuantile, betaQuantileSplit } from "../special/beta_quantile.ts";

/**
 * Clopper–Pearson interval (1934): coverage at least `confidence` for every proportion.
 *
 * @param successes 0 … trials
 * @param trials at least 1
 * @param confidence in (0, 1)
 * @returns lower and upper end, proportions in [0, 1]; exactly 0 without successes, exactly 1 without failures
 * @throws {RangeError} if a count or the confidence is out of range
 *
 * @example
 * ```ts
 * import { clopperPearson } from "./clopper_pearson.ts";
 * import assert from "node:assert/strict";
 *
 * const [lower, upper] = clopperPearson(0, 10, 0.95);
 * assert.equal(lower, 0);
 * assert(Math.abs(upper - (1 - 0.025 ** 0.1)) < 1e-12);
 * ```
 */
export function clopperPearson(
  successes: number,
  trials: number,
  confidence: number,
): readonly [number, number] {
  checkCount("clopperPearson", "trials", trials, 1, Number.MAX_SAFE_INTEGER);
  checkCount("clopperPearson", "successes", successes, 0, trials);
  checkConfidence("clopperPearson", confidence);
  const tail = (1 - confidence) / 2;
  return [
    successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    successes === trials
      ? 1
      : betaQuantileSplit(1 - tail, tail, successes + 1, trials - successes).value,
  ];
}
