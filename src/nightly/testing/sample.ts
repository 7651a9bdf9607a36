/** The sample of a paper, computed. @module */
import type { Paper } from "../../claims/paper.ts";
import { computeCells, type NightResult } from "../cells/compute_cells.ts";
import { type NightWorld, planNight } from "../cells/cell_plan.ts";
import { sampleCells } from "../cells/night_cells.ts";
import { studyStates } from "../cells/study_states.ts";
import type { Baseline } from "../bytes/baseline.ts";
import { makeBaseline } from "../bytes/make_baseline.ts";
import { nightWorld } from "./night_world.ts";

/** Where the tests' baseline was written. */
export const HERE = { runtime: "deno test", machine: "machine test" };

/** Plans and computes the sample of a paper. */
export async function computedSample(paper: Paper, world: NightWorld = nightWorld()) {
  const planned = await planNight(sampleCells([paper]), world);
  const pending = planned.filter((one) => one.action === "compute");
  const results = await computeCells(pending, { workers: 2, late: () => false });
  return { planned, results };
}

/** The results that came out. */
export const computedOnly = (results: readonly NightResult[]) =>
  results.filter((one) => one.status === "computed");

/** The baseline of a paper. */
export async function baselineOf(paper: Paper, world?: NightWorld): Promise<Baseline> {
  const { planned, results } = await computedSample(paper, world);
  return makeBaseline({
    ...HERE,
    writtenAt: "2026-01-01T00:00:00Z",
    commit: "0".repeat(40),
    published: null,
    results: computedOnly(results),
    others: [],
    states: studyStates(planned),
  });
}
