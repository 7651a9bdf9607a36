/** A night of the test paper. @module */
import type { Paper } from "../../claims/paper.ts";
import { openEngine } from "../../engines/open_engine.ts";
import { testPaper } from "../../runner/testing/paper/test_paper.ts";
import type { NightLine } from "../history/night_line.ts";
import type { NightOptions } from "../night_options.ts";
import { runNight } from "../run_night.ts";
import { nightWorld } from "./night_world.ts";
import { HERE } from "./sample.ts";

/** Runs a night of a paper: part 1 and 2 unless said, no estimators, no baseline, no history. */
export async function testNight(
  night: string,
  more: Partial<NightOptions> = {},
  paper: Paper = testPaper,
): Promise<NightLine> {
  return await runNight({
    papers: [paper],
    night,
    minutes: 15,
    workers: 2,
    parts: new Set(["bytes", "fresh"]),
    wanted: () => true,
    world: nightWorld(),
    here: HERE,
    baseline: null,
    history: { nights: [], acceptances: [], skipped: [] },
    published: () => [],
    openEngine: async () => (await openEngine("cpu", { threads: 1 })).engine,
    estimators: () => Promise.resolve(null),
    now: () => performance.now(),
    say: () => {},
    ...more,
  }, {
    startedAt: `${night}T00:00:00Z`,
    command: "deno task nightly",
    commit: "0".repeat(40),
    dirty: false,
  });
}
