/** Simulates any number of pulling workers on one shared folder. @module */
import { createAgenda } from "./agenda.ts";
import { createBeliefs } from "./beliefs.ts";

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

/**
 * Runs the workers' policy on a clock: each draws from the longest cells that it believes free, learns from each attempt, and lists anew when enough have failed.
 *
 * What a worker believes is exact, through the times at which cells were taken; the end of its window is kept from its last listing.
 */
export function simulate({ cells, workers, latency }: SimulationOptions): Simulated {
  const seconds = cells.toSorted().reverse();
  const agenda = createAgenda(workers);
  const meter = createMeter(latency);
  const takenAt = new Float64Array(seconds.length).fill(Infinity);
  const beliefs = createBeliefs(takenAt, workers);
  let [free, busy, makespan] = [seconds.length, 0, 0];

  const list = (worker: number, time: number): number => {
    beliefs.list(worker, time, free, busy);
    return meter.ask(257 + Math.ceil(busy / NAMES), time);
  };

  while (agenda.size > 0) {
    const worker = agenda.first();
    let time = agenda.times[worker]!;
    if (time === 0) time = list(worker, time);
    if (free === 0) {
      meter.ask(REQUESTS_OF_LEAVING, time);
      agenda.leave();
      continue;
    }
    let cell = beliefs.draw(worker);
    while (cell >= 0 && takenAt[cell]! < Infinity) {
      time = meter.ask(2, time);
      cell = beliefs.failed(worker, cell) ? beliefs.draw(worker) : -1;
    }
    if (cell < 0) {
      agenda.again(list(worker, time));
      continue;
    }
    takenAt[cell] = time;
    free--;
    busy = Math.min(workers, busy + 1);
    const end = time + seconds[cell]!;
    for (let beat = time + BEAT; beat <= end; beat += BEAT) meter.ask(REQUESTS_OF_BEAT, beat);
    const done = meter.ask(REQUESTS_OF_CELL, end);
    makespan = Math.max(makespan, done);
    agenda.again(done);
  }
  const total = seconds.reduce((sum, one) => sum + one, 0);
  const bound = Math.max(total / workers, seconds[0]!);
  const { requests, peak } = meter.read();
  return { workers, makespan, bound, requests, rate: requests / makespan, peak };
}

/** Counts requests, by the second in which they were made. */
function createMeter(latency: number) {
  const perSecond = new Map<number, number>();
  let requests = 0;
  return {
    /** The time at which they are answered. */
    ask(count: number, time: number): number {
      requests += count;
      const second = Math.floor(time);
      perSecond.set(second, (perSecond.get(second) ?? 0) + count);
      return time + count * latency;
    },
    read: () => ({
      requests,
      peak: perSecond.values().reduce((most, one) => Math.max(most, one), 0),
    }),
  };
}
