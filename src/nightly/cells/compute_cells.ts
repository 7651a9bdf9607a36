/** Computes a night's cells on several workers; stores nothing. @module */
import type { CellRecord } from "../../records/records.ts";
import { type CellWorker, createCellWorker } from "../../runner/cell_worker.ts";
import { remainingSeconds } from "../../runner/eta.ts";
import type { PendingCell } from "../../runner/plan.ts";

/** How a cell came out: its result as canonical JSON with the seconds it took, why it failed, or that time ran out. */
export type NightResult =
  & { readonly planned: PendingCell }
  & (
    | {
      readonly status: "computed";
      readonly text: string;
      readonly record: CellRecord;
      readonly seconds: number;
    }
    | { readonly status: "failed"; readonly reason: string }
    | { readonly status: "late" }
  );

/** How to compute. */
export interface ComputeOptions {
  readonly workers: number;
  /** Whether no further cell may begin. */
  late(): boolean;
  /** Told after every cell: how many are done, and the seconds left. */
  readonly onProgress?: (
    state: { readonly done: number; readonly total: number; readonly left: number },
  ) => void;
  /** Ends the computation at once. */
  readonly signal?: AbortSignal;
}

async function computeOne(planned: PendingCell, worker: CellWorker): Promise<NightResult> {
  const { cell, inputs, key } = planned;
  const { paper, study, settings, seed, engine } = inputs;
  const { compute } = cell.study;
  const task = { paper, study, settings, seed, engine, compute };
  const computed = await worker.compute(task, () => {});
  if (computed.kind === "failed") {
    return { planned, status: "failed", reason: computed.message.split("\n")[0]! };
  }
  const parsed = cell.study.result.safeParse(JSON.parse(computed.result));
  if (!parsed.success) {
    return { planned, status: "failed", reason: "the result does not fit the study's schema" };
  }
  const record = { cell, key, result: parsed.data };
  const { result: text, seconds } = computed;
  return { planned, status: "computed", text, record, seconds };
}

/**
 * Computes cells in their order: what stands first is there when time runs out. A cell that crashes costs only itself.
 *
 * @param cells planned cells
 * @param options workers, deadline, who is told
 * @returns one per cell, in their order
 * @throws {Interrupted} if the signal aborts
 *
 * @example
 * ```ts
 * import { computeCells } from "./compute_cells.ts";
 * import { planNight } from "./cell_plan.ts";
 * import { sampleCells } from "./night_cells.ts";
 * import { nightWorld } from "../testing/night_world.ts";
 * import { testPaper } from "../../runner/testing/paper/test_paper.ts";
 * import assert from "node:assert/strict";
 *
 * const planned = await planNight(sampleCells([testPaper]).slice(0, 1), nightWorld());
 * const pending = planned.filter((one) => one.action === "compute");
 * const [result] = await computeCells(pending, { workers: 1, late: () => false });
 * assert.equal(result?.status === "computed" && JSON.parse(result.text).ends.length, 100);
 * const [late] = await computeCells(pending, { workers: 1, late: () => true });
 * assert.equal(late!.status, "late");
 * ```
 */
export async function computeCells(
  cells: readonly PendingCell[],
  { workers, late, onProgress, signal }: ComputeOptions,
): Promise<readonly NightResult[]> {
  const queue = [...cells];
  const results = new Map<PendingCell, NightResult>();
  const finished: { cost: number; seconds: number }[] = [];
  const pool = Array.from({ length: Math.min(workers, queue.length) }, createCellWorker);
  const stop = () => pool.forEach((worker) => worker.terminate());
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  async function drain(worker: CellWorker): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (late()) return;
      const result = await computeOne(next, worker);
      results.set(next, result);
      if (result.status === "computed") {
        finished.push({ cost: next.cell.cost, seconds: result.seconds });
      }
      const waiting = queue.map(({ cell }) => cell.cost);
      const left = remainingSeconds({ workers, waiting, running: [], finished });
      onProgress?.({ done: results.size, total: cells.length, left });
    }
  }
  try {
    await Promise.all(pool.map(drain));
  } finally {
    stop();
    signal?.removeEventListener("abort", stop);
  }
  return cells.map((planned) => results.get(planned) ?? { planned, status: "late" });
}
