/** Computes the cells of a plan together with any number of other workers that share the store. @module */
import { setTimeout as pause } from "node:timers/promises";
import { sha256 } from "../../base/sha256.ts";
import { storageError } from "../../files/storage_error.ts";
import { type CellOutcome, notRun, storedOutcome } from "../cell_outcome.ts";
import { type CellWorker, createCellWorker, Interrupted } from "../cell_worker.ts";
import { computeCell, type ComputeOptions, failed, madeElsewhere } from "../compute_cell.ts";
import type { Plan, PlannedCell } from "../plan.ts";
import { type FailureNote, failureNotes } from "./failure_notes.ts";
import { createTaker, leaseFolder, type TakenCell, type Taker } from "./taker.ts";

/** How to pull. */
export interface PullOptions extends ComputeOptions {
  /** The selection, the same in every worker. */
  readonly plan: Plan;
  /** Cells computed at a time in this process, ≥ 1. */
  readonly workers: number;
  /** Name that workers started together share: a cell that failed in this run is not tried again. Own if absent. */
  readonly run?: string;
  /**
   * Stay until every cell is settled, and read the records of others. Otherwise leave once nothing is free and the owners of what is left were
   * seen alive; one idle worker stays in any case, in case they vanish.
   */
  readonly stay: boolean;
  /** Nothing was read for this plan: a record's file counts as the record. */
  readonly trustNames: boolean;
  /** Milliseconds between heartbeats; a lease expires when nine are missing. */
  readonly every?: number;
  /** Gives all leases back and ends. */
  readonly signal?: AbortSignal;
}

/** Milliseconds between heartbeats: a vanished worker's cell is taken over after a minute and a half. */
const EVERY = 10_000;

/** Workers that may vanish over one cell before it counts as the cell's fault. */
export const MOST_OWNERS = 5;

const MEND = "set SGN_STORE to another folder";

/** One worker's memory. */
interface Pulling {
  readonly options: PullOptions;
  readonly taker: Taker;
  readonly notes: ReturnType<typeof failureNotes>;
  readonly run: string;
  /** What had failed before this worker began: it may be tried again, unless in the same run. */
  readonly failedBefore: ReadonlyMap<string, FailureNote>;
  readonly outcomes: Map<PlannedCell, CellOutcome>;
  /** Ends the pauses of idle lanes. */
  readonly ending: AbortSignal;
}

/** The failure that a cell need not be tried after. */
function freshFailure({ notes, failedBefore, run }: Pulling, key: string): FailureNote | null {
  const note = notes.read(key);
  if (!note) return null;
  const old = failedBefore.get(key)?.attempt === note.attempt && note.run !== run;
  return old ? null : note;
}

/** Leaves a note of a failure for other workers; removes one that holds no more. */
async function remember(
  { options, notes, run, failedBefore }: Pulling,
  outcome: CellOutcome,
  key: string,
): Promise<CellOutcome> {
  const { status, reason, stack = null } = outcome;
  if (status === "failed") {
    const attempt = crypto.randomUUID();
    await notes.write(key, { run, attempt, host: options.hostname, reason, stack });
  } else if (failedBefore.has(key)) notes.forget(key);
  return outcome;
}

async function computeTaken(
  pulling: Pulling,
  { cell, lease }: TakenCell,
  worker: CellWorker,
): Promise<CellOutcome> {
  const { options } = pulling;
  const known = freshFailure(pulling, cell.key);
  if (known) return failed(cell, `${known.reason} (on ${known.host})`, known.stack ?? undefined);
  if (lease.generation >= MOST_OWNERS) {
    const reason =
      `${lease.generation} workers vanished while they computed it: killed, or out of memory?`;
    return await remember(pulling, failed(cell, reason, reason), cell.key);
  }
  return await remember(pulling, await computeCell(cell, worker, options), cell.key);
}

async function lane(pulling: Pulling, worker: CellWorker): Promise<void> {
  const { taker, options, ending, outcomes } = pulling;
  const every = options.every ?? EVERY;
  let idle = 0;
  while (!ending.aborted) {
    const taken = await (idle === 0 ? taker.next() : taker.lookAgain());
    if (taken === "leave") return;
    if (taken === "wait") {
      // Soon at first, since most cells that were taken a moment ago end soon; then once per heartbeat.
      const wait = Math.min(every, every / 10 * 2 ** idle++);
      await pause(wait, undefined, { signal: ending }).catch(() => {});
      continue;
    }
    idle = 0;
    try {
      const outcome = await computeTaken(pulling, taken, worker);
      taker.settle(taken.cell.key);
      outcomes.set(taken.cell, outcome);
      options.onEvent?.({ kind: "end", cell: taken.cell, outcome });
    } finally {
      await taken.lease.release();
    }
  }
}

/** How a cell stands that this worker did not compute. */
function elsewhere(planned: PlannedCell, { options, notes }: Pulling): CellOutcome {
  const { store, stay } = options;
  if (planned.action !== "compute") return storedOutcome(planned, store);
  if (!stay) return notRun(planned, "left to other workers");
  const made = madeElsewhere(planned, store.read(planned.key), store);
  if (made) return made;
  const note = notes.read(planned.key);
  return note
    ? failed(planned, `${note.reason} (on ${note.host})`, note.stack ?? undefined)
    : notRun(planned, "no worker computed it");
}

async function begin(options: PullOptions, ending: AbortSignal): Promise<Pulling> {
  const { store, plan, stay, trustNames, hostname: host, every = EVERY, onEvent } = options;
  const cells = plan.cells.filter((planned) => planned.action === "compute");
  const notes = failureNotes(store.folder);
  await Deno.mkdir(leaseFolder(store), { recursive: true });
  await notes.prepare();
  const owner = crypto.randomUUID();
  const keys = plan.cells.map(({ key, cell }) => key ?? cell.id).sort();
  const taker = createTaker({
    store,
    cells,
    selection: sha256(keys.join("\n")).slice(0, 32),
    owner,
    host,
    every,
    stay,
    trustNames,
    warn: (message) => onEvent?.({ kind: "warning", message }),
    onSettled: (cell) =>
      onEvent?.({ kind: "end", cell, outcome: notRun(cell, "computed by another worker") }),
  });
  const run = options.run ?? owner;
  const failedBefore = notes.all();
  return { options, taker, notes, run, failedBefore, outcomes: new Map(), ending };
}

/**
 * Pulls cells from a shared store until none is left to take.
 *
 * Truth is the store: a lease only keeps two workers from the same cell. Where it fails to (an owner that slept longer than its lease), both
 * compute, the first record stays, and the second, whose bytes are the same, is discarded.
 *
 * @param options plan, store, and how long to stay
 * @returns one outcome per planned cell, in the plan's order; without `stay`, what others compute is `not-run`
 * @throws {UserError} if the store cannot be written to
 * @throws {Interrupted} if the signal aborts, once all leases are given back; its cause is the signal's reason
 */
export async function pull(options: PullOptions): Promise<CellOutcome[]> {
  const { signal, store, every = EVERY, plan } = options;
  const ending = new AbortController();
  const workers = Array.from({ length: options.workers }, createCellWorker);
  const stop = () => {
    ending.abort();
    for (const worker of workers) worker.terminate();
  };
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  let pulling: Pulling | undefined;
  let heart: ReturnType<typeof setInterval> | undefined;
  try {
    const one = pulling = await begin(options, ending.signal);
    heart = setInterval(() => one.taker.beat(), every);
    const lanes = workers.map((worker) =>
      lane(one, worker).catch((error) => {
        stop();
        throw error;
      })
    );
    const ended = await Promise.allSettled(lanes);
    const errors = ended.filter((lane) => lane.status === "rejected").map(({ reason }) => reason);
    const cause = errors.find((error) => !(error instanceof Interrupted));
    if (cause) throw cause;
  } catch (error) {
    throw storageError(error, store.folder, MEND);
  } finally {
    signal?.removeEventListener("abort", stop);
    clearInterval(heart);
    stop();
    await pulling?.taker.release();
  }
  if (signal?.aborted) {
    throw new Interrupted("the worker was interrupted", { cause: signal.reason });
  }
  return plan.cells.map((planned) => pulling.outcomes.get(planned) ?? elsewhere(planned, pulling));
}
