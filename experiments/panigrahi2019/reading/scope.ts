/** Which runs a claim is about. @module */
import type { Records } from "../../../src/records/records.ts";
import type { Family } from "../noise/record.ts";
import { className, type Run, runsOf } from "./runs.ts";
import type { NoiseSettings } from "../noise/settings.ts";
import { noise } from "../noise/study.ts";

/** Data sets that decide the claims apart from P2; the others join P2's classes alone. */
export const CORE_DATA = ["mnist", "glyphs", "mixture"];

/** The net that decides the claims apart from P2. */
export const CORE_NET = "fc100x3";

/** Which settings are core: the core net on the core data sets; where the grid lacks that net (smoke), any net on them. */
function coreRule(all: readonly NoiseSettings[]): (settings: NoiseSettings) => boolean {
  const onCoreData = ({ data }: NoiseSettings) => CORE_DATA.includes(data.id);
  const hasNet = all.some((settings) => onCoreData(settings) && settings.net.name === CORE_NET);
  return (settings) => onCoreData(settings) && (!hasNet || settings.net.name === CORE_NET);
}

/** A cell without a record. */
interface Gap {
  readonly settings: NoiseSettings;
  readonly reason: string;
}

/** The cells without a record. */
function gapsIn(records: Records): readonly Gap[] {
  return records.missing(noise).map(({ cell, reason }) => ({
    settings: noise.settings.parse(cell.settings),
    reason,
  }));
}

/** The rule over all cells of the run, those without a record included. */
function coreIn(records: Records): (one: Pick<Run, "settings">) => boolean {
  const all = [...runsOf(records), ...gapsIn(records)].map(({ settings }) => settings);
  const isCore = coreRule(all);
  return ({ settings }) => isCore(settings);
}

/** Runs of the core cells. */
export function coreRuns(records: Records): readonly Run[] {
  return runsOf(records).filter(coreIn(records));
}

/** The family that a run is judged on: dense sphere directions, or the low-rank ones that stand in. */
export function judgedFamily(run: Run): Family {
  const families = run.settings.families.map((one) => one.family);
  return families.includes("sphere") ? "sphere" : "low-rank";
}

/** One line for every class of runs that is missing, with its reason. */
function missingLines(missing: readonly Gap[]): readonly string[] {
  return [...Map.groupBy(missing, className)].map(([name, cells]) =>
    `${name}: ${cells.length} cell(s) not run (${cells[0]!.reason})`
  );
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
export function missingCaveats(records: Records, scope: "core" | "all"): readonly string[] {
  const isCore = coreIn(records);
  const inScope = (one: Pick<Run, "settings">) => scope === "all" || isCore(one);
  return [
    ...missingLines(gapsIn(records).filter(inScope)),
    ...fitLines(runsOf(records).filter(inScope)),
  ];
}

/** Whether a cell measures noise as a vector. */
function isJoint({ settings }: Pick<Run, "settings">): boolean {
  return settings.joint !== null;
}

/** Runs that measure noise as a vector: M1 and P7i. */
export function jointRuns(records: Records): readonly Run[] {
  return runsOf(records).filter(isJoint);
}

/** As {@linkcode missingCaveats}, for M1 and P7i. */
export function jointCaveats(records: Records): readonly string[] {
  return [...missingLines(gapsIn(records).filter(isJoint)), ...fitLines(jointRuns(records))];
}

/** Classes of runs, data set × net, in the order of the cells. */
export function classesOf(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  return Map.groupBy(runs, className);
}
