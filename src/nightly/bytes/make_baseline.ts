/** Makes a baseline out of computed cells. @module */
import { asJson } from "../../base/as_json.ts";
import type { Json } from "../../base/json.ts";
import type { NightResult } from "../cells/compute_cells.ts";
import { shortHash } from "../cells/study_states.ts";
import type { StudyState } from "../history/night_line.ts";
import type { Baseline, BaselineCell } from "./baseline.ts";
import { resultHash } from "./compare_cell.ts";
import { numbersOf } from "./numbers_of.ts";
import { tolerancesOf } from "./tolerances.ts";
import { engineName } from "./what_changed.ts";

type Computed = Extract<NightResult, { readonly status: "computed" }>;

/** Everything that a baseline is made of. */
export interface BaselineParts
  extends Pick<Baseline, "writtenAt" | "commit" | "runtime" | "machine" | "published"> {
  /** The sample on the engine of the nights. */
  readonly results: readonly Computed[];
  /** Results of cells that need an engine, on other engines. */
  readonly others: readonly Computed[];
  /** Of the cells of fresh seeds. */
  readonly states: Readonly<Record<string, StudyState>>;
}

function baselineCell(result: Computed, others: readonly Computed[]): BaselineCell {
  const { planned, text } = result;
  const { cell, inputs } = planned;
  const json = (one: Computed): Json => JSON.parse(one.text);
  const same = others.filter((one) => one.planned.cell === cell);
  const numbers = numbersOf(json(result));
  const tolerances = tolerancesOf(numbers, same.map((one) => numbersOf(json(one))));
  return {
    paper: inputs.paper,
    study: inputs.study,
    cell: cell.id,
    seed: cell.seed,
    settings: shortHash(asJson(cell.settings)),
    data: Object.fromEntries(inputs.datasets.map(({ id, checksum }) => [id, checksum])),
    engine: engineName(planned),
    source: shortHash({ ...inputs.sources }),
    hash: resultHash(text),
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([path, { count, mean, size }]) => [
        path,
        [count, mean, size, tolerances[path]!],
      ]),
    ),
  };
}

/**
 * Makes a baseline.
 *
 * @param parts computed cells, on one engine and on others; where and when
 */
export function makeBaseline(parts: BaselineParts): Baseline {
  const { writtenAt, commit, runtime, machine, published, results, others, states } = parts;
  const sources = results.flatMap(({ planned }) => Object.entries(planned.inputs.sources));
  const engines = [...results, ...others].map(({ planned }) => engineName(planned));
  return {
    version: 1,
    writtenAt,
    commit,
    runtime,
    machine,
    measuredBetween: [...new Set(engines)].filter((name) => name !== "none"),
    sources: Object.fromEntries(
      new Map(sources.map(([file, hash]) => [file, shortHash(hash)])).entries().toArray().sort(),
    ),
    published,
    states: Object.fromEntries(
      Object.entries(states).map(([key, { bytes: _, ...state }]) => [key, state]),
    ),
    cells: results.map((result) => baselineCell(result, others)),
  };
}
