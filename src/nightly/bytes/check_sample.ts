/** Part 1: same seeds, same bytes. @module */
import type { PlannedCell } from "../../runner/plan.ts";
import type { NightResult } from "../cells/compute_cells.ts";
import type { History } from "../history/history_file.ts";
import type { ByteFinding } from "../history/night_line.ts";
import type { Baseline } from "./baseline.ts";
import { compareCell } from "./compare_cell.ts";
import type { NightMachine } from "./what_changed.ts";

/** Id of a cell's check. */
export const bytesCheck = ({ paper, cell }: { readonly paper: string; readonly cell: string }) =>
  `bytes/${paper}/${cell}`;

/** What part 1 looks at. */
export interface SampleOptions {
  readonly baseline: Baseline;
  /** The sample's cells as they are declared now. */
  readonly planned: readonly PlannedCell[];
  /** Results of those that were computed. */
  readonly results: readonly NightResult[];
  readonly here: NightMachine;
  readonly acceptances: History["acceptances"];
}

/** The value that was accepted last for a check. */
function acceptedFor(check: string, acceptances: SampleOptions["acceptances"]): string | undefined {
  return acceptances.flatMap(({ accepted }) => accepted)
    .findLast((one) => one.check === check)?.new;
}

/**
 * Compares the sample with the baseline, cell by cell. A cell of the baseline that is declared no more is lost; one that the
 * baseline does not know is new, and fails nothing.
 *
 * @param options baseline, what is declared, what was computed
 * @returns cells of the baseline in its order, then new ones
 */
export function checkSample(
  { baseline, planned, results, here, acceptances }: SampleOptions,
): readonly ByteFinding[] {
  const key = (paper: string, cell: string) => `${paper} ${cell}`;
  const declared = new Map(planned.map((one) => [key(one.cell.study.paper, one.cell.id), one]));
  const computed = new Map(results.map((one) => [one.planned.cell, one]));
  const known = new Set(baseline.cells.map(({ paper, cell }) => key(paper, cell)));
  const found = baseline.cells.map((cell): ByteFinding => {
    const plain = { paper: cell.paper, cell: cell.cell, changed: [], hash: null, deviation: null };
    const accepted = acceptedFor(bytesCheck(cell), acceptances);
    const one = declared.get(key(cell.paper, cell.cell));
    if (one === undefined) {
      return accepted === "lost"
        ? { ...plain, status: "equal", reason: "no longer declared, as accepted" }
        : { ...plain, status: "lost", reason: "the cell is no longer declared" };
    }
    const result = computed.get(one.cell);
    if (result === undefined) {
      const reason = one.action === "skip" ? one.reason : "no time was left";
      return { ...plain, status: "not-run", reason };
    }
    return compareCell(cell, result, baseline, here, accepted);
  });
  const fresh = planned.filter(({ cell }) => !known.has(key(cell.study.paper, cell.id)));
  return [
    ...found,
    ...fresh.map(({ cell }): ByteFinding => ({
      paper: cell.study.paper,
      cell: cell.id,
      status: "new",
      changed: [],
      hash: null,
      deviation: null,
      reason: "not in the baseline; deno task nightly --baseline adds it",
    })),
  ];
}
