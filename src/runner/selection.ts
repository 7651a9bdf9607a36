/** Chooses the cells and claims that `--only` names. @module */
import type { Claim } from "../claims/claim.ts";
import { ExitCode, UserError } from "../errors.ts";
import type { Cell, Experiment, Profile } from "./experiment.ts";
import { didYouMean } from "../near_names.ts";

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

/**
 * Applies `--only`: each word is an experiment's id (all its cells and claims), a claim's id (all cells of its
 * experiment, that claim) or the beginning of cell ids (those cells, all claims). No word: everything.
 *
 * @param experiments all that are known
 * @param only the words, in any order
 * @throws {UserError} exit code 2 where a word names nothing; 5 where the profile has no cell
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
  const unknown = only.filter((word) =>
    !all.some(({ experiment, cells }) =>
      experiment.id === word || experiment.claims.some((claim) => claim.id === word) ||
      cells.some((cell) => cell.id.startsWith(word))
    )
  );
  if (unknown[0] !== undefined) {
    throw unknownName(unknown[0], all, profile);
  }
  const selected = all.map((one) => narrow(one.experiment, one.cells, only))
    .filter((one) => one.cells.length > 0);
  if (selected.length === 0) {
    throw new UserError(
      `nothing to run: the profile ${profile} has no cells; see deno task list`,
      ExitCode.nothingRan,
    );
  }
  return selected;
}

function narrow(
  experiment: Experiment,
  cells: readonly Cell[],
  only: readonly string[],
): SelectedExperiment {
  const claims = experiment.claims.filter((claim) => only.includes(claim.id));
  if (only.length === 0 || only.includes(experiment.id)) {
    return { experiment, cells, omitted: [], claims: experiment.claims };
  }
  if (claims.length > 0) return { experiment, cells, omitted: [], claims };
  const wanted = (cell: Cell) => only.some((word) => cell.id.startsWith(word));
  return {
    experiment,
    cells: cells.filter(wanted),
    omitted: cells.filter((cell) => !wanted(cell)),
    claims: experiment.claims,
  };
}

function unknownName(
  word: string,
  all: readonly { readonly experiment: Experiment; readonly cells: readonly Cell[] }[],
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
