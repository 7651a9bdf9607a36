/** Chooses the cells and claims that `--only` names. @module */
import type { Claim } from "../claims/claim.ts";
import { ExitCode, UserError } from "../base/errors.ts";
import type { Cell, Experiment, Profile } from "./experiment.ts";
import { didYouMean } from "../base/near_names.ts";

/** What a run works on. */
export interface SelectedExperiment {
  /** The experiment. */
  readonly experiment: Experiment;
  /** Its selected cells. */
  readonly cells: readonly Cell[];
  /** Cells of the profile that were not selected. */
  readonly omitted: readonly Cell[];
  /** The claims to show; all claims of the paper are judged, for Holm's adjustment covers them all. */
  readonly claims: readonly Claim[];
}

interface Candidate {
  readonly experiment: Experiment;
  readonly cells: readonly Cell[];
}

const names = ({ experiment }: Candidate, word: string): boolean =>
  experiment.id === word || experiment.claims.some((claim) => claim.id === word);

/**
 * Applies `--only`. A word is an experiment's id, a claim's id or else the beginning of cell ids. Experiments and claims
 * choose the experiments; without such a word those are chosen that have a named cell. Within each, claim words narrow the
 * claims and cell words the cells, so that `P1 mnist-1k` judges P1 on those cells alone. No word: everything.
 *
 * @param experiments all that are known
 * @param only the words, in any order
 * @throws {UserError} exit code 2 where a word names nothing, or no cell of the chosen experiments; 5 where the profile has no
 *   cell
 *
 * @example
 * ```ts
 * import { select } from "./selection.ts";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => select([], [], "smoke", 0), /nothing to run/);
 * ```
 */
export function select(
  experiments: readonly Experiment[],
  only: readonly string[],
  profile: Profile,
  seedOffset: number,
): SelectedExperiment[] {
  const all = experiments.map((experiment) => ({
    experiment,
    cells: experiment.cells(profile, seedOffset),
  }));
  const cellWords = only.filter((word) => !all.some((one) => names(one, word)));
  const begins = ({ cells }: Candidate, word: string) =>
    cells.some((cell) => cell.id.startsWith(word));
  const unknown = cellWords.find((word) => !all.some((one) => begins(one, word)));
  if (unknown !== undefined) throw unknownName(unknown, all, profile);
  const chosen = only.length === cellWords.length
    ? all.filter((one) => only.length === 0 || cellWords.some((word) => begins(one, word)))
    : all.filter((one) => only.some((word) => names(one, word)));
  // A word that narrows nothing, or narrows an experiment down to nothing, is not what was meant.
  const idle = cellWords.find((word) => !chosen.some((one) => begins(one, word)));
  if (idle !== undefined) {
    throw new UserError(`--only ${idle}: no cell of ${ids(chosen)} begins with this; leave it out`);
  }
  const emptied = chosen.find((one) =>
    cellWords.length > 0 && !cellWords.some((word) => begins(one, word))
  );
  if (emptied) {
    const { id } = emptied.experiment;
    throw new UserError(
      `--only ${only.join(" ")}: no cell of ${id} is named; leave ${id} and its claims out`,
    );
  }
  const selected = chosen.map((one) => narrow(one, only, cellWords))
    .filter((one) => one.cells.length > 0);
  if (selected.length === 0) {
    throw new UserError(
      `nothing to run: the profile ${profile} has no cells; see deno task list`,
      ExitCode.nothingRan,
    );
  }
  return selected;
}

function ids(candidates: readonly Candidate[]): string {
  return candidates.map(({ experiment }) => experiment.id).join(" or ");
}

function narrow(
  { experiment, cells }: Candidate,
  only: readonly string[],
  cellWords: readonly string[],
): SelectedExperiment {
  const claims = experiment.claims.filter((claim) => only.includes(claim.id));
  const wanted = (cell: Cell) =>
    cellWords.length === 0 || cellWords.some((word) => cell.id.startsWith(word));
  return {
    experiment,
    cells: cells.filter(wanted),
    omitted: cells.filter((cell) => !wanted(cell)),
    claims: claims.length > 0 ? claims : experiment.claims,
  };
}

function unknownName(
  word: string,
  all: readonly Candidate[],
  profile: Profile,
): UserError {
  const names = all.flatMap(({ experiment, cells }) => [
    experiment.id,
    ...experiment.claims.map((claim) => claim.id),
    ...cells.map((cell) => cell.id),
  ]);
  return new UserError(
    `--only ${word}: no experiment, claim or cell of the profile ${profile} has this name` +
      (didYouMean(word, names) || "; see deno task list"),
  );
}
