/** How a cell came out. @module */
import type { CellStatus } from "./cell_timing.ts";
import type { CellRecord } from "../records/records.ts";
import type { PlannedCell } from "./plan.ts";
import type { Store } from "./store/store.ts";

/** How a cell came out. */
export interface CellOutcome {
  /** The cell and what was to be done with it. */
  readonly planned: PlannedCell;
  /** How it came out. */
  readonly status: CellStatus;
  /** Why it ran, was reused, did not run or failed: one line. */
  readonly reason: string;
  /** Its record; null where there is none. */
  readonly record: CellRecord | null;
  /** Seconds that computing took, now or when the record was made; null where unknown. */
  readonly seconds: number | null;
  /** Resident memory of the process at the end of the cell, bytes; null where unknown. */
  readonly memory: number | null;
  /** Stack trace, where the cell crashed; absent where it failed for what the user can mend. */
  readonly stack?: string;
}

/** The outcome of a cell without a record. */
export function notRun(planned: PlannedCell, reason: string): CellOutcome {
  return { planned, status: "not-run", reason, record: null, seconds: null, memory: null };
}

/** The outcome of a cell whose record was there; time and memory are those of the run that made it. */
export function reused(
  planned: PlannedCell,
  reason: string,
  record: CellRecord,
  store: Store,
): CellOutcome {
  const note = store.note(record.key);
  const { seconds = null, memory = null } = note ?? {};
  return { planned, status: "reused", reason, record, seconds, memory };
}

/**
 * The outcome of a cell as the store has it.
 *
 * @param planned a cell of a plan
 * @param store where its record may be
 * @param notComputed puts into words why a cell that could be computed has no record, from the plan's reason
 * @returns `reused` with the seconds and bytes of the run that made the record, else `not-run` with the reason
 *
 * @example
 * ```ts
 * import { storedOutcome } from "./cell_outcome.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import { fixturePlan } from "./testing/run.ts";
 * import { openStore } from "./store/store.ts";
 * import { withTemporaryFolder } from "../files/testing/temporary_folder.ts";
 * import assert from "node:assert/strict";
 *
 * await withTemporaryFolder(async (folder) => {
 *   const store = openStore(folder);
 *   const { cells } = await fixturePlan(fixtureCells([fixturePoint("all", 1)]), store);
 *   const { status, reason } = storedOutcome(cells[0]!, store, (why) => `${why}, not computed here`);
 *   assert.deepEqual([status, reason], ["not-run", "new, not computed here"]);
 * });
 * ```
 */
export function storedOutcome(
  planned: PlannedCell,
  store: Store,
  notComputed: (reason: string) => string = (reason) => reason,
): CellOutcome {
  const { action, reason } = planned;
  if (action === "reuse") return reused(planned, reason, planned.record, store);
  return notRun(planned, action === "skip" ? reason : notComputed(reason));
}
