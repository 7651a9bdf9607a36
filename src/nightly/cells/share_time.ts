/** Chooses the work that there is time for. @module */
import { formatDuration } from "../../base/format_duration.ts";

/** Work with its price in core seconds. */
export interface Priced {
  readonly id: string;
  readonly cost: number;
}

/** What is done, and what is dropped in words. */
export interface Shared<T> {
  readonly kept: readonly T[];
  readonly dropped: readonly string[];
}

/**
 * Keeps work, from a place in the list on that moves with the night, as long as the time lasts: what is dropped tonight has
 * its turn another night.
 *
 * @param work in the order of its declaration
 * @param seconds core seconds that there are
 * @param turn number of the night; 0 begins with the first
 *
 * @example
 * ```ts
 * import { shareTime } from "./share_time.ts";
 * import assert from "node:assert/strict";
 *
 * const work = [{ id: "a", cost: 2 }, { id: "b", cost: 2 }, { id: "c", cost: 2 }];
 * const { kept, dropped } = shareTime(work, 4, 1);
 * assert.deepEqual(kept.map(({ id }) => id), ["b", "c"]);
 * assert.deepEqual(dropped, ["a: 2 s of one core, no time is left"]);
 * assert.equal(shareTime(work, 9, 1).kept.length, 3);
 * ```
 */
export function shareTime<T extends Priced>(
  work: readonly T[],
  seconds: number,
  turn: number,
): Shared<T> {
  const begin = work.length === 0 ? 0 : turn % work.length;
  let left = seconds;
  const taken = new Set<T>();
  for (const one of [...work.slice(begin), ...work.slice(0, begin)]) {
    if (one.cost > left) continue;
    left -= one.cost;
    taken.add(one);
  }
  return {
    kept: work.filter((one) => taken.has(one)),
    dropped: work.filter((one) => !taken.has(one))
      .map(({ id, cost }) => `${id}: ${formatDuration(cost)} of one core, no time is left`),
  };
}
