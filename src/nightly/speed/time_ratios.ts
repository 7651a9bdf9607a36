/** Part 4: the time of work in units of a calibration loop that is timed in turn. @module */
import { calibrationLoop, type TimedWork } from "./timed_work.ts";

/** Times in a run. */
export interface RatioOptions {
  /** Rounds over all work; the median of them counts. */
  readonly rounds: number;
  /** A clock in milliseconds. */
  now(): number;
  /** What is timed in turn; the calibration loop unless said. */
  readonly calibrate?: () => void;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Times work in turn with the calibration loop, round after round, the first round only to warm up. What slows the whole
 * machine slows both; a pause that hits one round is no part of the median.
 *
 * @param work pieces of some ten milliseconds
 * @param options rounds and clock
 * @returns by id: the median of time over the mean of the two calibrations around it
 *
 * @example
 * ```ts
 * import { timeRatios } from "./time_ratios.ts";
 * import assert from "node:assert/strict";
 *
 * let clock = 0;
 * const ratios = await timeRatios([{ id: "three", run: () => void (clock += 30) }], {
 *   rounds: 3,
 *   now: () => clock,
 *   calibrate: () => void (clock += 10),
 * });
 * assert.deepEqual(ratios, new Map([["three", 3]]));
 * ```
 */
export async function timeRatios(
  work: readonly TimedWork[],
  { rounds, now, calibrate = calibrationLoop }: RatioOptions,
): Promise<ReadonlyMap<string, number>> {
  const ratios = new Map(work.map(({ id }) => [id, [] as number[]]));
  const time = async (act: () => unknown) => {
    const began = now();
    await act();
    return now() - began;
  };
  for (let round = 0; round <= rounds; round++) {
    let before = await time(calibrate);
    for (const { id, run } of work) {
      const own = await time(run);
      const after = await time(calibrate);
      if (round > 0) ratios.get(id)!.push(2 * own / (before + after));
      before = after;
    }
  }
  return new Map([...ratios].map(([id, values]) => [id, median(values)]));
}
