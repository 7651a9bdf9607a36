/** Test only: records whose every number a reader can follow. @module */
import {
  type CellRecord,
  type MissingCell,
  type Records,
  recordsOf,
} from "../../../src/records/records.ts";
import { studyCells } from "../../../src/records/study_cells.ts";
import type { Profile } from "../../../src/records/study.ts";
import { cifar } from "../cifar/study.ts";
import { images } from "../images/study.ts";
import { labels } from "../labels/study.ts";
import type { TheoryResult } from "../theory/record.ts";
import { theory } from "../theory/study.ts";
import type { Course, TrainedArms } from "../training/record.ts";
import { derivedTheory } from "./derived_theory.ts";

/** Best and last test error of an arm, %. */
export interface Errors {
  readonly best: number;
  readonly last: number;
}

/** Of every arm. */
export type ArmErrors = Readonly<Record<keyof TrainedArms, Errors>>;

/** A training cell. */
export interface Where {
  /** E.g. `mnist`. */
  readonly name: string;
  readonly seed: number;
}

/** What is made up. */
export interface MadeUp {
  readonly profile?: Profile;
  /** Errors before the spread between seeds. */
  errors?(where: Where): ArmErrors;
  /** Changes what theory derives. */
  theory?(result: TheoryResult, seed: number): TheoryResult;
  /** Ids of cells that have no record. */
  missing?(id: string): boolean;
}

/** As the pilots were: the controls take the gain away. */
export const AS_PILOTED: ArmErrors = {
  pnm: { best: 5, last: 10 },
  sgdm: { best: 8, last: 15 },
  matched: { best: 5.2, last: 9.8 },
};

/** A deterministic number in ±.2, other for every arm. */
export function wobble(seed: number, arm: number): number {
  return 0.2 * Math.sin(1 + 7 * seed + 3 * arm);
}

/** Falls from 40 % to the best error in the middle, then rises to the last one. */
function course({ best, last }: Errors, shift: number, epochs: number): Course {
  const middle = Math.floor(epochs / 2);
  const testErrors = Array.from({ length: epochs }, (_, epoch) => {
    if (epoch === epochs - 1) return last + shift;
    const back = Math.abs(epoch - middle) / epochs;
    return best + shift + (epoch < middle ? 2 * back * (40 - best) : back * (last - best));
  });
  return {
    testErrors,
    trainingErrors: testErrors.map((error) => error / 2),
    trainingLosses: testErrors.map((error) => error / 20),
  };
}

/** Records of every cell of a profile. */
export function madeUpRecords(
  {
    profile = "laptop",
    errors = () => AS_PILOTED,
    theory: change = (result) => result,
    missing: isMissing = () => false,
  }: MadeUp = {},
): Records {
  const found: CellRecord[] = [];
  const missing: MissingCell[] = [];
  const training = [labels, images, cifar] as const;
  for (const study of training) {
    for (const cell of studyCells<{ readonly epochs: number }, unknown>(study, profile, 0)) {
      if (isMissing(cell.id)) {
        missing.push({ cell, reason: "no data" });
        continue;
      }
      const { seed, settings: { epochs } } = cell;
      const { pnm, sgdm, matched } = errors({ name: cell.id.split("/")[1]!, seed });
      const result: TrainedArms = {
        pnm: course(pnm, wobble(seed, 0), epochs),
        sgdm: course(sgdm, wobble(seed, 1), epochs),
        matched: course(matched, wobble(seed, 2), epochs),
      };
      found.push({ cell, key: "", result: study.result.parse(result) });
    }
  }
  for (const cell of studyCells(theory, profile, 0)) {
    const result = change(derivedTheory(cell.settings, cell.seed), cell.seed);
    if (isMissing(cell.id)) missing.push({ cell, reason: "no data" });
    else found.push({ cell, key: "", result: theory.result.parse(result) });
  }
  return recordsOf(found, missing);
}
