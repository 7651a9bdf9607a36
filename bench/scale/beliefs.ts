/** What simulated workers believe of the cells. @module */
import { stream } from "../../src/random/stream.ts";
import { uniformInteger } from "../../src/random/uniform_integer.ts";
import { drawnFrom, WIDENING } from "../../src/runner/pull/pull_queue.ts";
import { MISSES } from "../../src/runner/pull/taker.ts";

/**
 * Makes the beliefs of all workers: exact, through the times at which cells were taken, but for the end of a worker's window, which is kept from its last
 * listing.
 *
 * @param takenAt when each cell was taken, longest first; ∞ where it is free. The caller changes it.
 * @param workers their number
 */
export function createBeliefs(takenAt: Float64Array, workers: number) {
  const listedAt = new Float64Array(workers);
  const integers = () => new Int32Array(workers);
  const [from, window, misses] = [integers(), integers(), integers()];
  const learned = Array.from({ length: workers }, () => new Set<number>());
  const source = stream("bench", "scale", workers);
  let firstFree = 0;
  const believesFree = (worker: number, cell: number) =>
    takenAt[cell]! > listedAt[worker]! && !learned[worker]!.has(cell);

  return {
    /** The worker lists the folders and knows what is taken. */
    list(worker: number, time: number, free: number, busy: number): void {
      while (firstFree < takenAt.length && takenAt[firstFree]! <= time) firstFree++;
      listedAt[worker] = time;
      from[worker] = firstFree;
      window[worker] = drawnFrom(free, busy);
      misses[worker] = 0;
      learned[worker]!.clear();
    },
    /** A cell that the worker believes free, drawn from the longest; −1 where there is none. */
    draw(worker: number): number {
      const begin = from[worker]!;
      const wide = Math.ceil(window[worker]! * WIDENING ** misses[worker]!);
      const width = Math.min(wide, takenAt.length - begin);
      for (let tries = 0; tries < 64 && width > 0; tries++) {
        const cell = begin + uniformInteger(source, width);
        if (believesFree(worker, cell)) return cell;
      }
      for (let cell = begin; cell < takenAt.length; cell++) {
        if (believesFree(worker, cell)) return cell;
      }
      return -1;
    },
    /** The worker learns that a cell is taken; whether it goes on without listing anew. */
    failed(worker: number, cell: number): boolean {
      learned[worker]!.add(cell);
      return ++misses[worker]! < MISSES;
    },
  };
}
