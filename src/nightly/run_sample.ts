/** Runs part 1. @module */
import { bytesCheck, checkSample } from "./bytes/check_sample.ts";
import { planNight } from "./cells/cell_plan.ts";
import { computeCells } from "./cells/compute_cells.ts";
import { sampleCells } from "./cells/night_cells.ts";
import { progressLine } from "./cells/progress_line.ts";
import { shareTime } from "./cells/share_time.ts";
import type { ByteFinding } from "./history/night_line.ts";
import type { NightClock, NightOptions } from "./night_options.ts";

/** Share of a night's time that part 1 may take. */
const SHARE = 0.3;

/** What part 1 gave. */
export interface SampleRun {
  readonly bytes: readonly ByteFinding[];
  readonly dropped: readonly string[];
}

/**
 * Recomputes the sample and compares it. Cheap cells first: a short night drops the most expensive.
 *
 * @param options of the night
 * @param clock of the night
 */
export async function runSample(options: NightOptions, clock: NightClock): Promise<SampleRun> {
  const { papers, world, baseline, here, history, workers, wanted, signal } = options;
  if (baseline === null) {
    return { bytes: [], dropped: ["bytes: there is no baseline; write one with --baseline"] };
  }
  const planned = (await planNight(sampleCells(papers), world)).filter(({ cell }) =>
    wanted(bytesCheck({ paper: cell.study.paper, cell: cell.id }))
  );
  const pending = planned.filter((one) => one.action === "compute")
    .map((one) => ({
      ...one,
      id: `bytes/${one.cell.study.paper}/${one.cell.id}`,
      cost: one.cell.cost,
    }))
    .sort((a, b) => a.cost - b.cost);
  const { kept, dropped } = shareTime(pending, SHARE * clock.seconds * workers, 0);
  const results = await computeCells(kept, {
    workers,
    late: () => clock.elapsed() > SHARE * clock.seconds,
    onProgress: (state) => options.say(progressLine("same bytes", state)),
    ...(signal ? { signal } : {}),
  });
  const bytes = checkSample({
    baseline: { ...baseline, cells: baseline.cells.filter((cell) => wanted(bytesCheck(cell))) },
    planned,
    results,
    here,
    acceptances: history.acceptances,
  });
  return { bytes, dropped };
}
