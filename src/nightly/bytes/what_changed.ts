/** Names what differs between a cell's baseline and the cell now. @module */
import type { Baseline, BaselineCell } from "./baseline.ts";
import type { PendingCell } from "../../runner/plan.ts";
import { asJson } from "../../base/as_json.ts";
import { shortHash } from "../cells/study_states.ts";

/** Where a night runs. */
export interface NightMachine {
  /** Version of the runtime. */
  readonly runtime: string;
  /** Platform and model of the processor. */
  readonly machine: string;
}

/** What a cell's result may differ by. */
export interface Changes {
  /** Inputs: data, settings, seed. The numbers may then be anything. */
  readonly inputs: readonly string[];
  /** Code, engine: the numbers must stay within the tolerance. */
  readonly code: readonly string[];
  /** Runtime and machine: the same. */
  readonly machine: readonly string[];
}

const NAMED_FILES = 3;

function changedFiles(cell: BaselineCell, planned: PendingCell, baseline: Baseline): string[] {
  const sources = planned.inputs.sources;
  if (shortHash({ ...sources }) === cell.source) return [];
  const files = Object.entries(sources)
    .filter(([file, hash]) => baseline.sources[file] !== shortHash(hash))
    .map(([file]) => file);
  if (files.length === 0) return ["code: a file is imported no more"];
  const rest = files.length - NAMED_FILES;
  return [
    `code: ${files.slice(0, NAMED_FILES).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
  ];
}

/**
 * What changed since the baseline was written.
 *
 * @param cell of the baseline
 * @param planned the same cell now
 * @param baseline all of it
 * @param here runtime and machine
 */
export function whatChanged(
  cell: BaselineCell,
  planned: PendingCell,
  baseline: Baseline,
  here: NightMachine,
): Changes {
  const { inputs } = planned;
  const now = new Map(inputs.datasets.map(({ id, checksum }) => [id, checksum]));
  const data = [...new Set([...Object.keys(cell.data), ...now.keys()])]
    .filter((id) => cell.data[id] !== now.get(id));
  const engine = engineName(planned);
  return {
    inputs: [
      ...data.map((id) => `data: ${id}`),
      ...(shortHash(asJson(planned.cell.settings)) === cell.settings ? [] : ["settings"]),
      ...(inputs.seed === cell.seed ? [] : ["seed"]),
    ],
    code: [
      ...changedFiles(cell, planned, baseline),
      ...(engine === cell.engine ? [] : [`engine: ${engine}, was ${cell.engine}`]),
    ],
    machine: [
      ...(here.runtime === baseline.runtime
        ? []
        : [`runtime: ${here.runtime}, was ${baseline.runtime}`]),
      ...(here.machine === baseline.machine
        ? []
        : [`machine: ${here.machine}, was ${baseline.machine}`]),
    ],
  };
}

/** Id and version of a cell's engine, or `none`. */
export function engineName({ inputs: { engine } }: PendingCell): string {
  return engine === null ? "none" : `${engine.id} ${engine.version}`;
}
