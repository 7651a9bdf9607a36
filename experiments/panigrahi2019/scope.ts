/** Which runs a claim is about. @module */
import type { Cell, Results } from "../../src/runner/mod.ts";
import type { Family } from "./result.ts";
import { className, type Run, runsOf } from "./reading.ts";
import type { CellSettings } from "./settings.ts";

/** Data sets that decide the claims apart from P2; the others join P2's classes alone. */
export const CORE_DATA = ["mnist", "glyphs", "mixture"];

/** The net that decides the claims apart from P2. */
export const CORE_NET = "fc100x3";

/** Runs of the core net on the core data sets; in the smoke profile, of its one net. */
export function coreRuns(results: Results): readonly Run[] {
  const all = runsOf(results).filter((run) => CORE_DATA.includes(run.settings.data.id));
  const core = all.filter((run) => run.settings.net.name === CORE_NET);
  return core.length > 0 ? core : all;
}

/** The family that a run is judged on: dense sphere directions, or the low-rank ones that stand in. */
export function judgedFamily(run: Run): Family {
  const families = run.settings.families.map((one) => one.family);
  return families.includes("sphere") ? "sphere" : "low-rank";
}

/** True where a cell belongs to the core grid. */
function isCore(cell: Cell): boolean {
  const { data, net } = cell.parameters as unknown as CellSettings;
  return CORE_DATA.includes(data.id) && net.name === CORE_NET;
}

/** One line for every class of runs that is missing, with its reason. */
export function missingCaveats(results: Results, scope: "core" | "all"): readonly string[] {
  const relevant = results.missing.filter(({ cell }) => scope === "all" || isCore(cell));
  const byClass = Map.groupBy(relevant, ({ cell }) => cell.id.replace(/\/seed\d+$/, ""));
  return [...byClass].map(([name, cells]) =>
    `${name}: ${cells.length} cell(s) not run (${cells[0]!.reason})`
  );
}

/** Classes of runs, data set × net, in the order of the cells. */
export function classesOf(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  return Map.groupBy(runs, className);
}
