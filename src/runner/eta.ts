/** Estimates the time that is left from declared costs and the speed measured so far. @module */

/** A cell that is being computed. */
export interface RunningCell {
  /** Declared cost in seconds. */
  readonly cost: number;
  /** Seconds since it began. */
  readonly elapsed: number;
  /** Fraction done, 0 … 1, as it reported. */
  readonly fraction: number;
}

/** A run in the middle. */
export interface RunState {
  readonly workers: number;
  /** Declared costs of the cells that wait. */
  readonly waiting: readonly number[];
  readonly running: readonly RunningCell[];
  readonly finished: readonly { readonly cost: number; readonly seconds: number }[];
}

/** Seconds that a second of declared cost takes here. */
function secondsPerCost({ finished, running }: RunState): number {
  // Running cells count by what they have done; a cell that has hardly begun says nothing.
  const measured = [
    ...finished,
    ...running.filter((cell) => cell.fraction > 0.05)
      .map((cell) => ({ cost: cell.cost * cell.fraction, seconds: cell.elapsed })),
  ];
  const cost = measured.reduce((sum, cell) => sum + cell.cost, 0);
  const seconds = measured.reduce((sum, cell) => sum + cell.seconds, 0);
  return cost > 0 && seconds > 0 ? seconds / cost : 1;
}

/**
 * Seconds until the run ends.
 *
 * @returns ≥ 0: the work left shared by all workers, or the longest cell, whichever is more
 *
 * @example
 * ```ts
 * import { remainingSeconds } from "./eta.ts";
 * import assert from "node:assert/strict";
 *
 * const finished = [{ cost: 10, seconds: 20 }];
 * assert.equal(remainingSeconds({ workers: 2, waiting: [5, 5], running: [], finished }), 10);
 * ```
 */
export function remainingSeconds(state: RunState): number {
  const speed = secondsPerCost(state);
  const left = [
    ...state.waiting.map((cost) => cost * speed),
    ...state.running.map((cell) => Math.max(0, cell.cost * speed * (1 - cell.fraction))),
  ];
  const sum = left.reduce((total, seconds) => total + seconds, 0);
  return Math.max(sum / Math.max(1, state.workers), ...left, 0);
}
