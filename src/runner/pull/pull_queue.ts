/** Which cell a pulling worker tries next. @module */
import { uniformInteger } from "../../random/uniform_integer.ts";
import type { Stream } from "../../random/stream.ts";

/** What waits to be computed. */
export interface QueuedCell {
  /** The record's address. */
  readonly key: string;
  /** Declared cost in seconds. */
  readonly cost: number;
}

/** What one worker knows of the cells that are left. */
export interface PullQueue<T extends QueuedCell> {
  /** Cells that this worker does not know to be settled. */
  readonly size: number;
  /** Whether a cell is not known to be settled. */
  has(key: string): boolean;
  /** A cell that nobody is known to hold, a long one; `undefined` where there is none. */
  next(): T | undefined;
  /** This cell needs nothing more: its record is there, or it failed. */
  settle(key: string): void;
  /** An attempt failed: others work where this worker draws. It draws from more of the cells, until it sees the leases anew. */
  widen(): void;
  /** Somebody was seen to hold this cell. */
  taken(key: string, generation: number): void;
  /** All leases there are, by key, in place of what was known of them. */
  see(leases: ReadonlyMap<string, number>): void;
  /** Cells that others hold, with the generation of their lease. */
  held(): readonly (readonly [T, number])[];
}

/**
 * From how many of the longest free cells the next is drawn: a thirty-second of what is left, and at least 1 + k/2 where k are known to be taken,
 * so that workers that start at once do not all try the same cell, and the longest still begin first.
 */
export const drawnFrom = (left: number, taken: number): number =>
  Math.max(1 + Math.floor(taken / 2), Math.floor(left / 32));

/** Factor by which a failed attempt widens the draw. */
export const WIDENING = 1.25;

/**
 * Makes a queue, longest cells first, as far as {@linkcode drawnFrom} says: ten thousand workers that start at once do not all try the same cell.
 *
 * @param cells in any order
 * @param source a worker's own stream: it decides who computes a cell, never what comes out
 *
 * @example
 * ```ts
 * import { createPullQueue } from "./pull_queue.ts";
 * import { stream } from "../../random/stream.ts";
 * import assert from "node:assert/strict";
 *
 * const cells = [{ key: "short", cost: 1 }, { key: "long", cost: 9 }];
 * const queue = createPullQueue(cells, stream("worker"));
 * assert.equal(queue.next()?.key, "long");
 * queue.taken("long", 0);
 * assert.equal(queue.next()?.key, "short");
 * queue.settle("short");
 * assert.deepEqual([queue.next(), queue.size, queue.held().length], [undefined, 1, 1]);
 * ```
 */
export function createPullQueue<T extends QueuedCell>(
  cells: readonly T[],
  source: Stream,
): PullQueue<T> {
  let waiting = [...cells].sort((a, b) => b.cost - a.cost);
  const left = new Map(waiting.map((cell) => [cell.key, cell]));
  let busy = new Map<string, number>();
  let widening = 1;

  /** Drops what is settled once it is half of the list. */
  function compact(): void {
    if (2 * left.size < waiting.length) waiting = waiting.filter(({ key }) => left.has(key));
  }

  return {
    get size() {
      return left.size;
    },
    has: (key) => left.has(key),
    next() {
      const window = widening * drawnFrom(left.size, busy.size);
      const free: T[] = [];
      for (const cell of waiting) {
        if (left.has(cell.key) && !busy.has(cell.key)) free.push(cell);
        if (free.length >= window) break;
      }
      return free.length === 0 ? undefined : free[uniformInteger(source, free.length)];
    },
    settle(key) {
      left.delete(key);
      busy.delete(key);
      compact();
    },
    widen() {
      widening *= WIDENING;
    },
    taken(key, generation) {
      if (left.has(key)) busy.set(key, generation);
    },
    see(leases) {
      widening = 1;
      busy = new Map([...leases].filter(([key]) => left.has(key)));
    },
    held: () => [...busy].map(([key, generation]) => [left.get(key)!, generation] as const),
  };
}
