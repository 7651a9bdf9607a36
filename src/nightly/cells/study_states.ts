/** What each study's cells depend on, as the history keeps it. @module */
import { asJson } from "../../base/as_json.ts";
import { canonicalJson, type Json } from "../../base/json.ts";
import { sha256 } from "../../base/sha256.ts";
import type { PlannedCell } from "../../runner/plan.ts";
import type { StudyState } from "../history/night_line.ts";
import { studyKey } from "./night_cells.ts";

/** Digits of a hash that the history keeps. */
const DIGITS = 16;

/** A short hash of a JSON value. */
export const shortHash = (value: Json) => sha256(canonicalJson(value)).slice(0, DIGITS);

/** The point of a cell's grid, from its id. */
const pointOf = (cell: string) => cell.split("/").slice(1, -1).join("/");

function stateOf(cells: readonly PlannedCell[]): StudyState | undefined {
  const pending = cells.filter((one) => one.action === "compute");
  const [first] = pending;
  if (first === undefined) return undefined;
  const { engine, sources } = first.inputs;
  const datasets = new Map(
    pending.flatMap(({ inputs }) => inputs.datasets.map(({ id, checksum }) => [id, checksum])),
  );
  return {
    source: shortHash({ ...sources }),
    settings: shortHash(cells.map(({ cell }) => [pointOf(cell.id), asJson(cell.settings)])),
    data: shortHash(Object.fromEntries(datasets)),
    engine: engine === null ? "none" : `${engine.id} ${engine.version}`,
    points: cells.map(({ cell }) => pointOf(cell.id)),
    bytes: "unchecked",
  };
}

/**
 * The state of every study with a cell that can be computed.
 *
 * @param cells planned cells of one seed
 * @returns by paper/study
 *
 * @example
 * ```ts
 * import { studyStates } from "./study_states.ts";
 * import { planNight } from "./cell_plan.ts";
 * import { sampleCells } from "./night_cells.ts";
 * import { nightWorld } from "../testing/night_world.ts";
 * import { testPaper } from "../../runner/testing/paper/test_paper.ts";
 * import assert from "node:assert/strict";
 *
 * const states = studyStates(await planNight(sampleCells([testPaper]), nightWorld()));
 * assert.deepEqual(states["test2026/walks"]!.points, ["16-steps", "64-steps"]);
 * assert.equal(states["test2026/walks"]!.engine, "none");
 * ```
 */
export function studyStates(cells: readonly PlannedCell[]): Record<string, StudyState> {
  const groups = Map.groupBy(cells, ({ cell }) => studyKey(cell.study));
  return Object.fromEntries(
    [...groups].flatMap(([key, own]) => {
      const state = stateOf(own);
      return state === undefined ? [] : [[key, state] as const];
    }),
  );
}
