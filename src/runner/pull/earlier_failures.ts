/** Cells without a record that failed in a worker. @module */
import type { CellOutcome } from "../cell_outcome.ts";
import { failed } from "../compute_cell.ts";
import type { Store } from "../store/store.ts";
import { failureNotes } from "./failure_notes.ts";

/**
 * Outcomes as the store has them, where the notes that workers left name cells that failed.
 *
 * @param outcomes in any order; those with a record stay as they are
 * @param store where the notes are
 * @returns the same cells; `failed`, with reason, host and stack trace, instead of `not-run` where there is a note
 */
export function withEarlierFailures(
  outcomes: readonly CellOutcome[],
  store: Store,
): CellOutcome[] {
  const notes = failureNotes(store.folder).all();
  return outcomes.map((outcome) => {
    const { planned, status } = outcome;
    const note = planned.action === "compute" && status === "not-run" && notes.get(planned.key);
    return note
      ? failed(planned, `${note.reason} (on ${note.host})`, note.stack ?? undefined)
      : outcome;
  });
}
