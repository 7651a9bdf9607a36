/** The level of one stage that spends a share of the budget. @module */
import { bothStages } from "./both_stages.ts";

/** Halvings of the bracket on the logarithm of the level. */
const HALVINGS = 40;
const KNOWN = new Map<string, number>();

/**
 * a₁ that solves C · q(h, a₁) = share: the level at which a night's value, and then its confirmation, is held against the
 * prediction interval, so that all tested values together give a false alarm with the probability of the share.
 *
 * @param nights h, number of values in the history, at least 2
 * @param tested C, number of values that are tested this night, at least 1
 * @param share of the budget of false alarms, in (0, 1)
 * @returns a₁ in (0, 1)
 *
 * @example
 * ```ts
 * import { stageLevel } from "./stage_level.ts";
 * import assert from "node:assert/strict";
 *
 * const levels = [20, 40, 100].map((nights) => stageLevel(nights, 90, 4e-4));
 * assert.deepEqual(levels.map((level) => level.toPrecision(2)), ["0.00068", "0.0014", "0.0022"]);
 * ```
 */
export function stageLevel(nights: number, tested: number, share: number): number {
  const key = `${nights} ${tested} ${share}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  let lower = Math.log(1e-12);
  let upper = 0;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lower + upper) / 2;
    if (tested * bothStages(nights, Math.exp(middle)) > share) upper = middle;
    else lower = middle;
  }
  const level = Math.exp(lower);
  KNOWN.set(key, level);
  return level;
}
