/** Takes cells for one worker, by leases. @module */
import type { Lease } from "../../files/lease.ts";
import { type LeaseWatch, watchLeases } from "../../files/lease_watch.ts";
import { stream } from "../../random/stream.ts";
import type { PendingCell } from "../plan.ts";
import type { Store } from "../store/store.ts";
import { createHeldLeases, type HeldLeases } from "./held_leases.ts";
import { keeperOf, mustStay } from "./keeper.ts";
import { leasesIn, storedKeys } from "./listings.ts";
import { createPullQueue, type PullQueue, type QueuedCell } from "./pull_queue.ts";

/** A cell and the lease that gives the right to compute it. */
export interface TakenCell {
  /** The cell. */
  readonly cell: PendingCell;
  /** To be given back when the cell has ended. */
  readonly lease: Lease;
}

/** What a look around gave: a cell; none free for now; none that this worker is needed for. */
export type Taken = TakenCell | "wait" | "leave";

/** Who takes cells. */
export interface TakerOptions {
  /** Where records, leases and the names of both are. */
  readonly store: Store;
  /** What is to be computed. */
  readonly cells: readonly PendingCell[];
  /** Name of the selection: idle workers of one selection need one of them to stay. */
  readonly selection: string;
  /** Unique to this worker. */
  readonly owner: string;
  /** Name of the machine. */
  readonly host: string;
  /** Milliseconds between heartbeats. */
  readonly every: number;
  /** Wait for the cells of others to the end; otherwise leave them once their owners were seen alive. */
  readonly stay: boolean;
  /** A record's file counts as the record; otherwise the files that are there at the start are known to be none. */
  readonly trustNames: boolean;
  /** Told of cells that others have computed. */
  readonly onSettled: (cell: PendingCell) => void;
  /** Told what is odd. */
  readonly warn: (message: string) => void;
}

/** Takes cells. */
export interface Taker {
  /** Takes a cell that seems free. */
  next(): Promise<Taken>;
  /** Looks again where none was free: at what others hold, and whether they live. */
  lookAgain(): Promise<Taken>;
  /** This cell needs nothing more. */
  settle(key: string): void;
  /** Shows that all leases held are alive. */
  beat(): void;
  /** Gives all leases back. */
  release(): Promise<void>;
}

/** Attempts at cells that others had or have, after which the folders are listed anew: by then they cost as much as the listing. */
export const MISSES = 128;

/** Leases of others that an idle worker watches at a time. */
const WATCHED = 16;

/** Where the leases of a store lie. */
export const leaseFolder = (store: Store): string => `${store.folder}/leases`;

/**
 * Makes the taker of a worker.
 *
 * One idle worker of a selection stays as its keeper, to take over what a vanished worker leaves; the others go, so that they hold no
 * cores while the last cells run.
 *
 * @param options store, cells, and who takes them
 *
 * @example
 * ```ts
 * import { createTaker } from "./taker.ts";
 * import { openStore } from "../store/store.ts";
 * import { fixtureCells, fixturePoint } from "../testing/experiment.ts";
 * import { fixturePlan } from "../testing/run.ts";
 * import { withTemporaryFolder } from "../../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const store = openStore(folder);
 *   await Deno.mkdir(`${folder}/leases`);
 *   const plan = await fixturePlan(fixtureCells([fixturePoint("one", 1)]), store);
 *   const cells = plan.cells.filter((cell) => cell.action === "compute");
 *   const quiet = { host: "here", every: 1000, stay: false, trustNames: false, selection: "all" };
 *   const heard = { onSettled: () => {}, warn: () => {} };
 *   const [a, b] = ["a", "b"].map((owner) =>
 *     createTaker({ store, cells, owner, ...quiet, ...heard })
 *   );
 *   const taken = await a!.next();
 *   assert.ok(typeof taken !== "string" && taken.cell === cells[0]);
 *   assert.equal(await b!.next(), "wait");
 *   await a!.release();
 *   assert.notEqual(await b!.lookAgain(), "wait");
 *   await b!.release();
 * });
 * ```
 */
export function createTaker(options: TakerOptions): Taker {
  const { store, selection, owner, host, every, warn } = options;
  const folder = leaseFolder(store);
  const cells = new Map(options.cells.map((cell) => [cell.key, cell]));
  const queue = createPullQueue(
    options.cells.map(({ key, cell }) => ({ key, cost: cell.cost })),
    stream("pull", owner),
  );
  const held = createHeldLeases(folder, { owner, host, every }, warn);
  const watch = watchLeases(folder, every, () => performance.now());
  const unsound = new Set(
    options.trustNames ? [] : [...storedKeys(store.folder)].filter((key) => cells.has(key)),
  );

  async function begin(key: string, lease: Lease): Promise<TakenCell> {
    await held.release(keeperOf(selection)); // It is not idle any more.
    return { cell: cells.get(key)!, lease };
  }

  function settleElsewhere(key: string): void {
    queue.settle(key);
    options.onSettled(cells.get(key)!);
  }

  function listAnew(): void {
    for (const key of storedKeys(store.folder)) {
      if (queue.has(key) && !unsound.has(key)) settleElsewhere(key);
    }
    queue.see(leasesIn(folder));
  }

  let misses = 0;
  async function next(): Promise<Taken> {
    for (;;) {
      const cell = queue.next();
      if (!cell) return queue.size === 0 ? "leave" : "wait";
      if (!unsound.has(cell.key) && store.has(cell.key)) settleElsewhere(cell.key);
      else {
        const lease = await held.take(cell.key, 0);
        if (lease) return await begin(cell.key, lease);
        queue.taken(cell.key, 0);
      }
      queue.widen();
      if (++misses % MISSES === 0) listAnew();
    }
  }

  const lookAtOthers = createIdleLook({ ...options, queue, held, watch, begin });
  if (options.trustNames) listAnew();
  else queue.see(leasesIn(folder));
  return {
    next,
    async lookAgain() {
      const leases = leasesIn(folder);
      queue.see(leases);
      return queue.next() ? await next() : await lookAtOthers(leases);
    },
    settle: (key) => queue.settle(key),
    beat: () => void held.beat(),
    release: () => held.releaseAll(),
  };
}

/** What an idle worker looks with. */
interface IdleLook {
  readonly queue: PullQueue<QueuedCell>;
  readonly held: HeldLeases;
  readonly watch: LeaseWatch;
  readonly selection: string;
  readonly stay: boolean;
  begin(key: string, lease: Lease): Promise<TakenCell>;
}

/** Makes the look of an idle worker: at some leases of others until all were seen alive, then at the next; it takes over one that expired. */
function createIdleLook({ queue, held, watch, selection, stay, begin }: IdleLook) {
  let from = 0;
  return async (leases: ReadonlyMap<string, number>): Promise<Taken> => {
    const others = queue.held().filter(([{ key }]) => !held.has(key));
    if (others.length === 0) return "leave";
    from %= others.length;
    const watched = others.slice(from, from + WATCHED);
    let alive = 0;
    for (const [{ key }, generation] of watched) {
      const state = watch.look(key, generation);
      if (state === "alive") alive++;
      if (state !== "expired") continue;
      const lease = await held.take(key, generation + 1);
      if (lease) return await begin(key, lease);
    }
    if (alive < watched.length) return "wait";
    from += WATCHED;
    return stay || await mustStay(selection, leases, held, watch) ? "wait" : "leave";
  };
}
