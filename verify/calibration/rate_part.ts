/** A rate against the rates that are right. @module */
import { countBounds, countPower } from "../bounds/count_bounds.ts";
import { type Part, percent } from "./part.ts";

/** What a rate must be. */
export interface RateRule {
  /** What the rate is of, e.g. `size at .05`. */
  readonly label: string;
  /** Smallest and largest rate that is right; 0 and 1 leave a side open. */
  readonly lower: number;
  readonly upper: number;
  readonly falseAlarm: number;
}

/**
 * Tests a count by exact binomial bounds.
 *
 * @param count successes
 * @param trials number of trials
 *
 * @example
 * ```ts
 * import { ratePart } from "./rate_part.ts";
 * import assert from "node:assert/strict";
 *
 * const rule = { label: "size at .05", lower: 0.05, upper: 0.05, falseAlarm: 1e-4 };
 * assert.ok(ratePart(50, 1000, rule).passed);
 * const { passed, observed } = ratePart(100, 1000, rule);
 * assert.deepEqual([passed, observed], [false, "size at .05 10.00 %"]);
 * ```
 */
export function ratePart(count: number, trials: number, rule: RateRule): Part {
  const { label, lower, upper, falseAlarm } = rule;
  const bounds = countBounds(trials, lower, upper, falseAlarm);
  const caught = [
    ...(bounds.caughtBelow === null ? [] : [`≤ ${percent(bounds.caughtBelow)}`]),
    ...(bounds.caughtAbove === null ? [] : [`≥ ${percent(bounds.caughtAbove)}`]),
  ];
  return {
    passed: count >= bounds.least && count <= bounds.most,
    observed: `${label} ${percent(count / trials)}`,
    allowed: `${percent(bounds.least / trials)} … ${percent(bounds.most / trials)}`,
    smallestFault: `${label} ${caught.join(" or ")}`,
    power: countPower(bounds, count),
  };
}
