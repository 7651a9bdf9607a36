/** Computes whole studies with one seed. @module */
import { type MissingCell, type Records, recordsOf } from "../../records/records.ts";
import type { AnyStudy } from "../../records/study.ts";
import { planNight } from "../cells/cell_plan.ts";
import { computeCells, type NightResult } from "../cells/compute_cells.ts";
import { freshCells, studyKey } from "../cells/night_cells.ts";
import { progressLine } from "../cells/progress_line.ts";
import type { PendingCell } from "../../runner/plan.ts";
import type { BrokenCell } from "../history/night_line.ts";
import type { NightOptions } from "../night_options.ts";

/** What a seed gave. */
export interface SeedRun {
  readonly records: Records;
  /** paper/study of studies that time ran out for. */
  readonly late: ReadonlySet<string>;
  readonly failed: readonly BrokenCell[];
  /** Cells whose data is missing, in words. */
  readonly notRun: readonly string[];
}

function whyMissing(result: NightResult): string {
  return result.status === "failed" ? result.reason : "no time was left";
}

/** Whole studies, the cheapest first, so that most claims have their values when time runs out. */
function cheapStudiesFirst(cells: readonly PendingCell[]): readonly PendingCell[] {
  const price = (own: readonly PendingCell[]) => own.reduce((sum, { cell }) => sum + cell.cost, 0);
  return [...Map.groupBy(cells, ({ cell }) => cell.study).values()]
    .sort((a, b) => price(a) - price(b))
    .flatMap((own) => own.toSorted((a, b) => b.cell.cost - a.cell.cost));
}

/**
 * Computes the cells of some studies with one seed.
 *
 * @param options of the night
 * @param seed of its cells
 * @param studies which
 * @param part in words, for progress
 * @param late whether no further cell may begin
 */
export async function runSeed(
  options: NightOptions,
  seed: number,
  studies: ReadonlySet<AnyStudy>,
  part: string,
  late: () => boolean,
): Promise<SeedRun> {
  const { papers, world, workers, say, signal } = options;
  const cells = freshCells(papers, seed).filter(({ study }) => studies.has(study));
  const planned = await planNight(cells, world);
  const pending = cheapStudiesFirst(planned.filter((one) => one.action === "compute"));
  const results = await computeCells(pending, {
    workers,
    late,
    onProgress: (state) => say(progressLine(part, state)),
    ...(signal ? { signal } : {}),
  });
  const skipped = planned.filter((one) => one.action === "skip");
  const lost = results.filter(({ status }) => status !== "computed");
  const missing: MissingCell[] = [
    ...skipped.map(({ cell, reason }) => ({ cell, reason })),
    ...lost.map((one) => ({ cell: one.planned.cell, reason: whyMissing(one) })),
  ];
  return {
    records: recordsOf(
      results.flatMap((one) => one.status === "computed" ? [one.record] : []),
      missing,
    ),
    late: new Set(
      results.filter(({ status }) => status === "late").map(({ planned }) =>
        studyKey(planned.cell.study)
      ),
    ),
    failed: results.flatMap((one): BrokenCell[] =>
      one.status !== "failed" ? [] : [{
        paper: one.planned.cell.study.paper,
        cell: one.planned.cell.id,
        status: "failed",
        reason: one.reason,
      }]
    ),
    notRun: skipped.map(({ cell, reason }) => `${studyKey(cell.study)}: ${cell.id}: ${reason}`),
  };
}
