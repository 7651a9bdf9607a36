/** Which runs a claim is about. @module */
import type { Cell } from "../../src/records/cell.ts";
import { missingLines } from "../../src/evidence/missing_lines.ts";
import type { Results } from "../../src/records/results.ts";
import type { Family } from "./result.ts";
import { className, type Run, runsOf } from "./reading.ts";
import type { CellSettings } from "./settings.ts";

/** Data sets that decide the claims apart from P2; the others join P2's classes alone. */
export const CORE_DATA = ["mnist", "glyphs", "mixture"];

/** The net that decides the claims apart from P2. */
export const CORE_NET = "fc100x3";

/** Which cells are core: the core net on the core data sets; where the grid lacks that net (smoke), any net on them. */
function coreRule(cells: readonly Cell[]): (cell: Cell) => boolean {
  const settings = (cell: Cell) => cell.parameters as unknown as CellSettings;
  const onCoreData = (cell: Cell) => CORE_DATA.includes(settings(cell).data.id);
  const hasNet = cells.some((cell) => onCoreData(cell) && settings(cell).net.name === CORE_NET);
  return (cell) => onCoreData(cell) && (!hasNet || settings(cell).net.name === CORE_NET);
}

/** Runs of the core cells. */
export function coreRuns(results: Results): readonly Run[] {
  const all = [
    ...results.records.map(({ cell }) => cell),
    ...results.missing.map(({ cell }) => cell),
  ];
  const isCore = coreRule(all);
  return runsOf({ ...results, records: results.records.filter(({ cell }) => isCore(cell)) });
}

/** The family that a run is judged on: dense sphere directions, or the low-rank ones that stand in. */
export function judgedFamily(run: Run): Family {
  const families = run.settings.families.map((one) => one.family);
  return families.includes("sphere") ? "sphere" : "low-rank";
}

/** T as the claims want it: reached, at least 200 steps, and 2T within the run (ADDENDUM.md). */
function fitLines(runs: readonly Run[]): readonly string[] {
  const count = (text: string, failing: (run: Run) => boolean) => {
    const some = runs.filter(failing).length;
    return some === 0 ? [] : [`${some} of ${runs.length} runs ${text}`];
  };
  return [
    ...count(
      "never reached 100 % training accuracy: their last step stands in for T",
      ({ result }) => !result.fitted,
    ),
    ...count(
      "reached 100 % training accuracy before step 200",
      ({ result }) => result.fitted && result.stepsToFit < 200,
    ),
    ...count(
      "ended before 2T",
      ({ result }) =>
        result.fitted && !result.checkpoints.some(({ step }) => step === 2 * result.stepsToFit),
    ),
  ];
}

/** What a reader must know about the runs behind a claim: missing cells, runs that did not fit as they should. */
export function missingCaveats(results: Results, scope: "core" | "all"): readonly string[] {
  const all = [
    ...results.records.map(({ cell }) => cell),
    ...results.missing.map(({ cell }) => cell),
  ];
  const isCore = coreRule(all);
  const missing = results.missing.filter(({ cell }) => scope === "all" || isCore(cell));
  const runs = scope === "all" ? runsOf(results) : coreRuns(results);
  return [...missingLines(missing), ...fitLines(runs)];
}

/** Whether a cell measures noise as a vector. */
function isJoint(cell: Cell): boolean {
  return (cell.parameters as unknown as CellSettings).joint !== null;
}

/** Runs that measure noise as a vector: M1 and P7i. */
export function jointRuns(results: Results): readonly Run[] {
  return runsOf({ ...results, records: results.records.filter(({ cell }) => isJoint(cell)) });
}

/** As {@linkcode missingCaveats}, for M1 and P7i. */
export function jointCaveats(results: Results): readonly string[] {
  return [
    ...missingLines(results.missing.filter(({ cell }) => isJoint(cell))),
    ...fitLines(jointRuns(results)),
  ];
}

/** Classes of runs, data set × net, in the order of the cells. */
export function classesOf(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  return Map.groupBy(runs, className);
}
