/** Runs the suite on several threads. @module */
import { remainingSeconds } from "../src/runner/eta.ts";
import { type Budget, budgetOf, checksOf } from "./budget.ts";
import type { Effort } from "./check.ts";
import type { RunnableCheck } from "./estimator_plan.ts";
import type { CheckReport, CheckRequest } from "./run_check.ts";
import { SUITE } from "./suite.ts";

/** What is run. */
export interface SuiteOptions {
  readonly effort: Effort;
  readonly seed: number;
  /** Estimators, or checks by the beginning of their ids; all where empty. */
  readonly only: readonly string[];
  readonly workers: number;
  /** Called after every check. */
  readonly onProgress?: (progress: SuiteProgress) => void;
}

/** How far a run is. */
export interface SuiteProgress {
  readonly done: number;
  readonly total: number;
  /** Seconds left, estimated. */
  readonly left: number;
  readonly last: CheckReport;
}

/** A finished run. */
export interface SuiteRun {
  readonly effort: Effort;
  readonly seed: number;
  readonly budget: Budget;
  /** In the order of the suite. */
  readonly reports: readonly CheckReport[];
  /** Whether all checks of this effort were run. */
  readonly complete: boolean;
}

/** Whether `--only` names a check: its estimator, or the beginning of its id. */
export function selected({ id, estimator }: RunnableCheck, only: readonly string[]): boolean {
  return only.length === 0 || only.some((name) => name === estimator || id.startsWith(name));
}

/** Sends requests to a worker, one at a time. */
function ask(worker: Worker, request: CheckRequest): Promise<CheckReport> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<CheckReport>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`${request.id}: ${event.message}`));
    };
    worker.postMessage(request);
  });
}

/**
 * Runs all selected checks, the most expensive first, and returns them in the order of the suite. The result does not
 * depend on the number of workers.
 */
export async function runSuite(options: SuiteOptions): Promise<SuiteRun> {
  const { effort, seed, only, workers, onProgress } = options;
  const all = checksOf(SUITE, effort);
  const checks = all.filter((check) => selected(check, only));
  const waiting = checks.toSorted((a, b) => b.cost[effort] - a.cost[effort]);
  const total = checks.length;
  const reports = new Map<string, CheckReport>();
  const finished: { cost: number; seconds: number }[] = [];

  async function drain(worker: Worker): Promise<void> {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const last = await ask(worker, { id: check.id, effort, seed });
      reports.set(check.id, last);
      finished.push({ cost: check.cost[effort], seconds: last.seconds });
      const costs = waiting.map(({ cost }) => cost[effort]);
      const left = remainingSeconds({ workers, waiting: costs, running: [], finished });
      onProgress?.({ done: reports.size, total, left, last });
    }
  }

  const pool = Array.from(
    { length: Math.min(workers, total) },
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
  );
  try {
    await Promise.all(pool.map(drain));
  } finally {
    for (const worker of pool) worker.terminate();
  }
  return {
    effort,
    seed,
    budget: budgetOf(SUITE, effort),
    reports: checks.map(({ id }) => reports.get(id)!),
    complete: checks.length === all.length,
  };
}
