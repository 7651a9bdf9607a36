/** The level of one stage that spends a share of the budget. @module */
import { bothStages } from "./both_stages.ts";

/** Steps of the secant method, and where it ends: relative. */
const MOST_STEPS = 30;
const PRECISION = 1e-10;
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
  // On logarithms q is nearly a straight line: for a long history q = a²/2.
  const target = Math.log(share / tested);
  const excess = (logLevel: number) => Math.log(bothStages(nights, Math.exp(logLevel))) - target;
  let before = Math.min(-0.01, (target + Math.LN2) / 2);
  let excessBefore = excess(before);
  let now = before - excessBefore / 2;
  for (let step = 0; step < MOST_STEPS && Math.abs(now - before) > PRECISION; step++) {
    const excessNow = excess(now);
    if (excessNow === excessBefore) break;
    const next = now - excessNow * (now - before) / (excessNow - excessBefore);
    [before, excessBefore, now] = [now, excessNow, Math.min(-1e-12, next)];
  }
  const level = Math.exp(now);
  KNOWN.set(key, level);
  return level;
}
