/** Cells as timed work. @module */
import type { PlannedCell } from "../../runner/plan.ts";
import { createCellWorker } from "../../runner/cell_worker.ts";
import type { TimedWork } from "./timed_work.ts";

/** Seconds that a timed cell may take by its declaration. */
const CHEAP = 0.25;

/**
 * Two cheap cells of a sample, one with an engine and one without, each computed in a worker that stays.
 *
 * @param sample planned cells
 * @returns the work, and what ends the worker
 *
 * @example
 * ```ts
 * import { cellWork } from "./cell_work.ts";
 * import assert from "node:assert/strict";
 *
 * const { work, dispose } = cellWork([]);
 * dispose();
 * assert.deepEqual(work, []);
 * ```
 */
export function cellWork(
  sample: readonly PlannedCell[],
): { readonly work: readonly TimedWork[]; dispose(): void } {
  const cheap = sample.filter((one) => one.action === "compute" && one.cell.cost <= CHEAP);
  // The longest of the cheap ones: a cell of a few milliseconds is timed badly.
  const longest = cheap.toSorted((a, b) => b.cell.cost - a.cell.cost);
  const chosen = [true, false].flatMap((needs) =>
    longest.find(({ cell }) => cell.study.needs.engine === needs) ?? []
  );
  const worker = createCellWorker();
  const work = chosen.flatMap((planned): readonly TimedWork[] => {
    if (planned.action !== "compute") return [];
    const { cell, inputs } = planned;
    const { paper, study, settings, seed, engine } = inputs;
    const task = { paper, study, settings, seed, engine, compute: cell.study.compute };
    return [{
      id: `cell/${paper}/${cell.id.split("/").slice(0, -1).join("/")}`,
      async run() {
        const done = await worker.compute(task, () => {});
        if (done.kind === "failed") throw new Error(`${cell.id}: ${done.message}`);
      },
    }];
  });
  return { work, dispose: () => worker.terminate() };
}
