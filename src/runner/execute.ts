/** Computes what a plan asks for, on several workers, longest cells first. @module */
import { type CellOutcome, notRun, storedOutcome } from "./cell_outcome.ts";
import { type CellWorker, createCellWorker, Interrupted } from "./cell_worker.ts";
import { computeCell, type ComputeOptions } from "./compute_cell.ts";
import type { PendingCell, Plan, PlannedCell } from "./plan.ts";
import type { FileLock } from "../files/file_lock.ts";

/** How to run a plan. */
export interface ExecuteOptions extends ComputeOptions {
  /** What to do. */
  readonly plan: Plan;
  /** Number of workers, ≥ 1. */
  readonly workers: number;
  /** Go on after a cell failed; otherwise running cells finish and no other begins. */
  readonly keepGoing: boolean;
  /** Ends the run at once: workers are terminated, what is stored stays. */
  readonly signal?: AbortSignal;
}

/** Milliseconds between two looks at a cell that another run is computing. */
const POLL = 200;

/**
 * Executes a plan.
 *
 * @param options plan, store, workers, and who is told
 * @returns one outcome per planned cell, in the plan's order
 * @throws {UserError} if the store cannot be written to
 * @throws {Interrupted} if the signal aborts; its cause is the signal's reason
 *
 * @example
 * ```ts
 * import { execute } from "./execute.ts";
 * import { openStore } from "./store/store.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import { fixturePlan } from "./testing/run.ts";
 * import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const store = openStore(folder);
 *   await store.prepare();
 *   const plan = await fixturePlan(fixtureCells([fixturePoint("all", 3)]), store);
 *   const outcomes = await execute({ plan, store, workers: 1, keepGoing: false, hostname: "here" });
 *   assert.deepEqual(outcomes.map(({ status }) => status), ["computed"]);
 *   assert.equal(store.read(outcomes[0]!.record!.key).state, "found");
 * });
 * ```
 */
export async function execute(options: ExecuteOptions): Promise<CellOutcome[]> {
  const { plan, store, signal } = options;
  const emit = options.onEvent ?? (() => {});
  const outcomes = new Map<PlannedCell, CellOutcome>();
  for (const planned of plan.cells) {
    if (planned.action !== "compute") outcomes.set(planned, storedOutcome(planned, store));
  }
  const queue = plan.cells.filter((planned) => planned.action === "compute")
    .sort((a, b) => b.cell.cost - a.cell.cost);
  const workers = Array.from(
    { length: Math.min(options.workers, queue.length) },
    createCellWorker,
  );
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const worker of workers) worker.terminate();
  };
  signal?.addEventListener("abort", stop);

  async function takeNext(): Promise<{ cell: PendingCell; lock: FileLock } | null> {
    while (!stopped && queue.length > 0) {
      for (const cell of [...queue]) {
        const at = queue.indexOf(cell);
        if (at < 0) continue; // Another worker took it while this one waited for a lock.
        queue.splice(at, 1);
        const lock = await store.claim(cell.key);
        if (lock) return { cell, lock };
        queue.splice(at, 0, cell); // Another run computes it; look again later.
      }
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
    return null;
  }

  async function work(worker: CellWorker): Promise<void> {
    for (let next = await takeNext(); next; next = await takeNext()) {
      try {
        const outcome = await computeCell(next.cell, worker, options);
        outcomes.set(next.cell, outcome);
        emit({ kind: "end", cell: next.cell, outcome });
        if (outcome.status === "failed" && !options.keepGoing) stopped = true;
      } finally {
        next.lock.release();
      }
    }
  }

  if (signal?.aborted) stop();
  const lanes = workers.map((worker) =>
    work(worker).catch((error) => {
      stop();
      throw error;
    })
  );
  const ended = await Promise.allSettled(lanes);
  signal?.removeEventListener("abort", stop);
  for (const worker of workers) worker.terminate();
  if (signal?.aborted) {
    throw new Interrupted("the run was interrupted", { cause: signal.reason });
  }
  const errors = ended.filter((lane) => lane.status === "rejected").map((lane) => lane.reason);
  if (errors.length > 0) throw errors.find((error) => !(error instanceof Interrupted)) ?? errors[0];
  return plan.cells.map((planned) => outcomes.get(planned) ?? notReached(planned));
}

function notReached(planned: PlannedCell): CellOutcome {
  return notRun(planned, "not reached: the run stopped at a failed cell (--keep-going goes on)");
}
