/** Computes what a plan asks for, on several workers, longest cells first. @module */
import { asJson } from "../base/as_json.ts";
import { canonicalJson, type Json } from "../base/json.ts";
import { recordInputs } from "./cell_inputs.ts";
import { type CellOutcome, notRun, reused, storedOutcome } from "./cell_outcome.ts";
import { type CellWorker, createCellWorker, Interrupted } from "./cell_worker.ts";
import type { Plan, PlannedCell } from "./plan.ts";
import type { FileLock } from "../files/file_lock.ts";
import type { Store } from "./store/store.ts";

/** A cell that must be computed. */
export type PendingCell = Extract<PlannedCell, { readonly action: "compute" }>;

/** What happens during a run. */
export type RunEvent =
  | { readonly kind: "start"; readonly cell: PendingCell }
  | {
    readonly kind: "progress";
    readonly cell: PendingCell;
    readonly fraction: number;
    readonly what: string;
  }
  | { readonly kind: "end"; readonly cell: PendingCell; readonly outcome: CellOutcome }
  | { readonly kind: "warning"; readonly message: string };

/** How to run a plan. */
export interface ExecuteOptions {
  /** What to do. */
  readonly plan: Plan;
  /** Where records go. */
  readonly store: Store;
  /** Number of workers, ≥ 1. */
  readonly workers: number;
  /** Go on after a cell failed; otherwise running cells finish and no other begins. */
  readonly keepGoing: boolean;
  /** Written beside each record. */
  readonly hostname: string;
  /** Told of everything that happens. */
  readonly onEvent?: (event: RunEvent) => void;
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
        const outcome = await settleOrCompute(next.cell, worker, options);
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

async function settleOrCompute(
  planned: PendingCell,
  worker: CellWorker,
  options: ExecuteOptions,
): Promise<CellOutcome> {
  const { store } = options;
  const before = store.read(planned.key);
  if (before.state === "found" && planned.reason !== "forced") {
    const { cell, key } = planned;
    const known = cell.study.result.safeParse(before.record.result);
    if (known.success) {
      const record = { cell, key, result: known.data };
      return reused(planned, "computed by another run meanwhile", record, store);
    }
  }
  options.onEvent?.({ kind: "start", cell: planned });
  const { paper, study, settings, seed, engine } = planned.inputs;
  const { compute } = planned.cell.study;
  const computed = await worker.compute(
    { paper, study, settings, seed, engine, compute },
    (fraction, what) => options.onEvent?.({ kind: "progress", cell: planned, fraction, what }),
  );
  if (computed.kind === "failed") {
    const { message, missing, stack } = computed;
    return failed(planned, message, missing || stack === null ? undefined : stack, missing);
  }
  const { seconds, memory } = computed;
  const result: Json = JSON.parse(computed.result);
  const parsed = planned.cell.study.result.safeParse(result);
  if (!parsed.success) {
    const message = `the result does not fit the schema of the study ${planned.inputs.study}`;
    const issues = parsed.error.issues.map(({ path, message }) =>
      `  ${path.join(".")}: ${message}`
    );
    return failed(planned, message, [message, ...issues].join("\n"));
  }
  if (before.state === "found" && canonicalJson(before.record.result) !== computed.result) {
    const message =
      `${planned.cell.id}: computed anew it differs from its record; please report it`;
    options.onEvent?.({ kind: "warning", message });
  }
  const { cell, key, inputs } = planned;
  const note = { seconds, memory, host: options.hostname, date: new Date().toISOString() };
  await store.write({ inputs: recordInputs(inputs), key, result }, note);
  await store.rememberInputs(inputs.paper, cell.id, asJson(inputs));
  const record = { cell, key, result: parsed.data };
  return { planned, status: "computed", reason: planned.reason, record, seconds, memory };
}

/** The outcome of a cell that crashed, or, without a stack, of one that the user can mend. */
function failed(
  planned: PendingCell,
  reason: string,
  stack: string | undefined,
  missing = false,
): CellOutcome {
  return {
    planned,
    status: missing ? "not-run" : "failed",
    reason,
    record: null,
    seconds: null,
    memory: null,
    ...(stack === undefined ? {} : { stack }),
  };
}
