/** Test only: records of the laptop's grid, some of them changed. @module */
import { recordsOf } from "../../../src/records/records.ts";
import type { CellRecord, Records } from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import type { Profile, Study } from "../../../src/records/study.ts";
import { corrected } from "../corrected/study.ts";
import { course } from "../course/study.ts";
import { exit } from "../exit/study.ts";
import { noise } from "../noise/study.ts";
import { released } from "../released/study.ts";
import { sets } from "../sets/study.ts";
import { settings } from "../settings/study.ts";
import { tails } from "../tails/study.ts";
import { width } from "../width/study.ts";
import { zeros } from "../zeros/study.ts";
import { correctedResult, tailResult } from "./made_up_evidence.ts";
import {
  courseResult,
  exitResult,
  finalResult,
  noiseResult,
  widthResult,
  zerosResult,
} from "./made_up_results.ts";

/** Changes the result of a cell, or leaves it. */
export type Change = <R>(result: R, cell: { readonly id: string; readonly seed: number }) => R;

/** Which seeds there are. */
export interface MadeUp {
  /** Seeds below it are kept: all unless given. */
  readonly seeds?: number;
  /** Ids of cells that begin so are missing. */
  readonly without?: readonly string[];
  /** Whether the evidence was computed, too; it was not unless given. */
  readonly evidence?: boolean;
}

/** Records of every laptop cell of a study. */
function cellsOf<S, R>(
  study: Study<S, R>,
  make: (settings: S) => R,
  change: Change,
  { seeds = Infinity }: MadeUp,
  profile: Profile = "laptop",
): CellRecord[] {
  return studyCells(study, profile, 0).filter(({ seed }) => seed < seeds).map((cell) => ({
    cell,
    key: cell.id,
    result: study.result.parse(change(make(cell.settings), cell)),
  }));
}

/** Records of the released code's grid, which the profile `paper` alone has, and of the widths that are judged there. */
export function madeUpGrid(change: Change = (result) => result): Records {
  return recordsOf(
    [
      ...cellsOf(released, widthResult, change, {}, "paper"),
      ...cellsOf(width, widthResult, change, {}, "paper"),
    ],
    [],
  );
}

/** Records of every laptop cell. */
export function madeUpRecords(change: Change = (result) => result, options: MadeUp = {}): Records {
  const all = [
    ...cellsOf(noise, noiseResult, change, options),
    ...cellsOf(width, widthResult, change, options),
    ...cellsOf(settings, () => finalResult(), change, options),
    ...cellsOf(course, courseResult, change, options),
    ...cellsOf(zeros, zerosResult, change, options),
    ...cellsOf(exit, exitResult, change, options),
    ...(options.evidence
      ? [
        ...cellsOf(tails, tailResult, change, options),
        ...cellsOf(corrected, correctedResult, change, options),
        ...cellsOf(sets, () => finalResult(), change, options),
      ]
      : []),
  ];
  const gone = ({ cell }: CellRecord) =>
    (options.without ?? []).some((beginning) => cell.id.startsWith(beginning));
  return recordsOf(
    all.filter((one) => !gone(one)),
    all.filter(gone).map(({ cell }) => ({ cell, reason: "no data" })),
  );
}
