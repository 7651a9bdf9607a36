/** Simulates any number of pulling workers on one shared folder. @module */
import { stream } from "../../src/random/stream.ts";
import { drawnFrom, WIDENING } from "../../src/runner/pull/pull_queue.ts";
import { MISSES } from "../../src/runner/pull/taker.ts";
import { uniformInteger } from "../../src/random/uniform_integer.ts";

/** What a simulation assumes. */
export interface SimulationOptions {
  /** Seconds of each cell. */
  readonly cells: Float64Array;
  readonly workers: number;
  /** Seconds that one request to the shared folder takes, whoever else asks. */
  readonly latency: number;
}

/** What came out. */
export interface Simulated {
  readonly workers: number;
  /** Seconds until the last cell ended. */
  readonly makespan: number;
  /** No schedule can be faster: the work shared by all, or the longest cell. */
  readonly bound: number;
  /** Requests to the shared folder. */
  readonly requests: number;
  /** Requests a second while work was shared, on average, and in the busiest second. */
  readonly rate: number;
  readonly peak: number;
}

/**
 * Requests that one cell costs, as the code asks: look for its record (1), create and write its lease (3), look for a failure (1), read the record
 * before and after computing (2), write note, record and inputs (folder, create, write, sync, rename: 15), check and remove the
 * lease (2).
 */
const REQUESTS_OF_CELL = 24;
/** A heartbeat every 10 s: write and sync. */
const REQUESTS_OF_BEAT = 2;
const BEAT = 10;
/** What an idle worker asks before it leaves: it lists leases and reads 16 of them three times. */
const REQUESTS_OF_LEAVING = 50;
/** Names that one answer to a listing holds. */
const NAMES = 1000;

/** Workers by the time at which they act next: a binary heap. */
function createAgenda(workers: number) {
  const times = new Float64Array(workers);
  const heap = Int32Array.from({ length: workers }, (_, i) => i);
  let size = workers;
  const before = (a: number, b: number) => times[heap[a]!]! < times[heap[b]!]!;
  function sink(at: number): void {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < size && before(child, least)) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
  return {
    times,
    first: () => heap[0]!,
    get size() {
      return size;
    },
    /** The first acts again at `time`. */
    again(time: number) {
      times[heap[0]!] = time;
      sink(0);
    },
    /** The first acts no more. */
    leave() {
      heap[0] = heap[--size]!;
      sink(0);
    },
  };
}

/**
 * Runs the workers' policy on a clock: each draws from the longest cells that it believes free, learns from each attempt, and lists anew when enough have failed.
 *
 * What a worker believes is exact, through the times at which cells were taken; the end of its window is kept from its last listing.
 */
export function simulate({ cells, workers, latency }: SimulationOptions): Simulated {
  const seconds = cells.toSorted().reverse();
  const total = seconds.reduce((sum, one) => sum + one, 0);
  const takenAt = new Float64Array(seconds.length).fill(Infinity);
  const agenda = createAgenda(workers);
  const listedAt = new Float64Array(workers).fill(-1);
  const [from, window] = [new Int32Array(workers), new Int32Array(workers).fill(1)];
  const misses = new Int32Array(workers);
  const learned = Array.from({ length: workers }, () => new Set<number>());
  const source = stream("bench", "scale", workers);
  const perSecond = new Map<number, number>();
  let [free, firstFree, busy, requests, makespan] = [seconds.length, 0, 0, 0, 0];

  function ask(count: number, time: number): number {
    requests += count;
    const second = Math.floor(time);
    perSecond.set(second, (perSecond.get(second) ?? 0) + count);
    return time + count * latency;
  }

  function list(worker: number, time: number): number {
    while (firstFree < seconds.length && takenAt[firstFree]! <= time) firstFree++;
    listedAt[worker] = time;
    from[worker] = firstFree;
    window[worker] = drawnFrom(free, busy);
    misses[worker] = 0;
    learned[worker]!.clear();
    return ask(257 + Math.ceil(busy / NAMES), time);
  }

  /** A cell that the worker believes free, or −1. */
  function draw(worker: number): number {
    const begin = from[worker]!;
    const width = Math.ceil(window[worker]! * WIDENING ** misses[worker]!);
    const believed = (cell: number) =>
      takenAt[cell]! > listedAt[worker]! && !learned[worker]!.has(cell);
    for (let tries = 0; tries < 64; tries++) {
      const cell = begin + uniformInteger(source, Math.min(width, seconds.length - begin));
      if (believed(cell)) return cell;
    }
    for (let cell = begin; cell < seconds.length; cell++) if (believed(cell)) return cell;
    return -1;
  }

  while (agenda.size > 0) {
    const worker = agenda.first();
    let time = agenda.times[worker]!;
    if (listedAt[worker]! < 0) time = list(worker, time);
    if (free === 0) {
      ask(REQUESTS_OF_LEAVING, time);
      agenda.leave();
      continue;
    }
    let cell = -1;
    while (cell < 0) {
      const tried = from[worker]! < seconds.length ? draw(worker) : -1;
      if (tried < 0 || misses[worker]! >= MISSES) {
        time = list(worker, time);
        break;
      }
      if (takenAt[tried]! === Infinity) cell = tried;
      else {
        learned[worker]!.add(tried);
        misses[worker]!++;
        time = ask(2, time);
      }
    }
    if (cell < 0) {
      agenda.again(time);
      continue;
    }
    takenAt[cell] = time;
    free--;
    const end = time + seconds[cell]!;
    const beats = Math.floor(seconds[cell]! / BEAT);
    for (let beat = 1; beat <= beats; beat++) ask(REQUESTS_OF_BEAT, time + beat * BEAT);
    const done = ask(REQUESTS_OF_CELL, end);
    makespan = Math.max(makespan, done);
    agenda.again(done);
    busy = Math.min(workers, busy + 1);
  }
  const bound = Math.max(total / workers, seconds[0]!);
  const peak = perSecond.values().reduce((most, one) => Math.max(most, one), 0);
  return { workers, makespan, bound, requests, rate: requests / makespan, peak };
}
