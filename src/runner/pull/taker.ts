/** Takes cells for one worker, by leases. @module */
import { type Lease, takeLease } from "../../files/lease.ts";
import { watchLeases } from "../../files/lease_watch.ts";
import { stream } from "../../random/stream.ts";
import type { PendingCell } from "../plan.ts";
import type { Store } from "../store/store.ts";
import { leasesIn, storedKeys } from "./listings.ts";
import { createPullQueue } from "./pull_queue.ts";

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

/** Attempts at cells that others had or have, after which the folders are listed anew. */
const MISSES = 8;

/** Leases of others that an idle worker watches at a time. */
const WATCHED = 16;

/** Where the leases of a store lie. */
export const leaseFolder = (store: Store): string => `${store.folder}/leases`;

/**
 * Makes the taker of a worker.
 *
 * One idle worker of a selection stays as its keeper, to take over what a vanished worker leaves; the others go, so that they hold no
 * cores while the last cells run.
 */
export function createTaker(options: TakerOptions): Taker {
  const { store, owner, host, every, warn } = options;
  const folder = leaseFolder(store);
  const cells = new Map(options.cells.map((cell) => [cell.key, cell]));
  const queue = createPullQueue(
    options.cells.map(({ key, cell }) => ({ key, cost: cell.cost })),
    stream("pull", owner),
  );
  const watch = watchLeases(folder, every, () => performance.now());
  const keeperName = `keeper-${options.selection}`;
  const held = new Map<string, Lease>();
  let watchedFrom = 0;
  const unsound = new Set<string>();
  if (!options.trustNames) {
    for (const key of storedKeys(store.folder)) if (cells.has(key)) unsound.add(key);
  }

  async function take(name: string, generation: number): Promise<Lease | null> {
    const taken = await takeLease(folder, name, generation, { owner, host, every }, warn);
    if (!taken) return null;
    const lease: Lease = {
      ...taken,
      async release() {
        held.delete(name);
        await taken.release();
      },
    };
    held.set(name, lease);
    return lease;
  }

  async function begin(key: string, lease: Lease): Promise<TakenCell> {
    await held.get(keeperName)?.release(); // It is not idle any more.
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

  async function next(): Promise<Taken> {
    for (let misses = 1;; misses++) {
      const cell = queue.next();
      if (!cell) return queue.size === 0 ? "leave" : "wait";
      if (!unsound.has(cell.key) && store.has(cell.key)) settleElsewhere(cell.key);
      else {
        const lease = await take(cell.key, 0);
        if (lease) return await begin(cell.key, lease);
        queue.taken(cell.key, 0);
      }
      if (misses % MISSES === 0) listAnew();
    }
  }

  /** Whether this worker is the keeper, or does not know yet that another is. */
  async function isNeeded(generation: number | undefined): Promise<boolean> {
    if (held.has(keeperName)) return true;
    const state = generation === undefined ? "gone" : watch.look(keeperName, generation);
    if (state === "alive") return false;
    if (state === "gone") await take(keeperName, 0);
    if (state === "expired") await take(keeperName, generation! + 1);
    return true;
  }

  async function lookAgain(): Promise<Taken> {
    const leases = leasesIn(folder);
    queue.see(leases);
    if (queue.next()) return await next();
    const others = queue.held().filter(([{ key }]) => !held.has(key));
    if (others.length === 0) return "leave";
    watchedFrom %= others.length;
    const watched = others.slice(watchedFrom, watchedFrom + WATCHED);
    let alive = 0;
    for (const [{ key }, generation] of watched) {
      const state = watch.look(key, generation);
      if (state === "alive") alive++;
      if (state !== "expired") continue;
      const lease = await take(key, generation + 1);
      if (lease) return await begin(key, lease);
    }
    if (alive < watched.length) return "wait";
    watchedFrom += WATCHED;
    return options.stay || await isNeeded(leases.get(keeperName)) ? "wait" : "leave";
  }

  if (options.trustNames) listAnew();
  else queue.see(leasesIn(folder));
  return {
    next,
    lookAgain,
    settle: (key) => queue.settle(key),
    beat() {
      for (const lease of held.values()) lease.beat();
    },
    async release() {
      await Promise.all([...held.values()].map((lease) => lease.release()));
    },
  };
}
