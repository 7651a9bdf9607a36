/** Chooses the cells and claims that `--only` names. @module */
import { ExitCode, UserError } from "../base/errors.ts";
import { didYouMean } from "../base/near_names.ts";
import type { Claim } from "../claims/claim.ts";
import type { Paper } from "../claims/paper.ts";
import type { Cell } from "../records/cell.ts";
import { seedsInReplication, studyCells } from "../records/study_cells.ts";
import type { AnyStudy, Profile } from "../records/study.ts";
import { evidenceBeside } from "./evidence_beside.ts";
import { studiesOf } from "./studies_of.ts";

/** A paper that a run is about. */
export interface SelectedPaper {
  /** The paper. */
  readonly paper: Paper;
  /** The claims to show; all claims of the paper are judged, for Holm's adjustment covers them all. */
  readonly claims: readonly Claim[];
}

/** What a run works on. */
export interface Selection {
  /** In the order of their declarations. */
  readonly papers: readonly SelectedPaper[];
  /** The selected cells, each once, whoever reads it. */
  readonly cells: readonly Cell[];
  /** Cells of the profile that these papers read and that were not selected. */
  readonly omitted: readonly Cell[];
  /** Those of {@linkcode cells} whose seeds lie beyond the number that the profile declares. */
  readonly beyond: ReadonlySet<Cell>;
}

/** A paper with what `--only` may narrow. */
interface Candidate extends SelectedPaper {
  /** Cells of the studies that its chosen claims read; of all its studies where no claim is named. */
  readonly cells: readonly Cell[];
  /** Everything that it reads. */
  readonly all: readonly Cell[];
}

const names = ({ paper }: Candidate, word: string): boolean =>
  paper.id === word || paper.claims.some((claim) => claim.id === word);

/** Whether a cell's id begins with a word, with its study's name or without. */
const begins = ({ id, study }: Cell, word: string): boolean =>
  id.startsWith(word) || id.slice(study.id.length + 1).startsWith(word);

const hasCell = ({ cells }: Candidate, word: string): boolean =>
  cells.some((cell) => begins(cell, word));

/**
 * Applies `--only`. A word is a paper's id, a claim's id or else the beginning of cell ids, with or without the study's name.
 * Papers and claims choose the papers; without such a word those are chosen that read a named cell. Within each, claim words
 * narrow the claims, and the cells to those of the studies that these claims read; cell words narrow the cells further, so that
 * `P1 mnist-1k` judges P1 on those cells alone. No word: everything. Evidence, where it is asked for, comes with the claims that
 * its figures stand beside.
 *
 * @param profile scale of the run
 * @param papers all that are known
 * @param only the words, in any order
 * @param seedOffset number of the replication
 * @param more seeds: number of seeds of every point, the profile's unless given; evidence: whether cells that decide nothing
 * are run, too (in the profile `paper` they always are)
 * @returns papers that stay, in the order given; cells to run, each once; cells of these papers that were left out
 * @throws {UserError} exit code 2 where a word names nothing, or no cell of the chosen papers; 5 where the profile has no cell
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
  papers: readonly Paper[],
  only: readonly string[],
  profile: Profile,
  seedOffset: number,
  { seeds, evidence = false }: {
    readonly seeds?: number | undefined;
    readonly evidence?: boolean;
  } = {},
): Selection {
  // What stands beside the named claims and decides nothing.
  const besides = (paper: Paper, named: readonly Claim[]) =>
    evidence ? evidenceBeside(paper, named.map(({ id }) => id)) : [];
  const onRequest = evidence || profile === "paper"
    ? []
    : papers.flatMap((one) => one.evidence ?? []);
  const known = new Map<AnyStudy, readonly Cell[]>();
  const cellsOf = (study: AnyStudy) => {
    const cells = known.get(study) ??
      (onRequest.includes(study) ? [] : cellsWithin(study, profile, seedOffset, seeds));
    known.set(study, cells);
    return cells;
  };
  const all = papers.map((paper): Candidate => {
    const named = paper.claims.filter((claim) => only.includes(claim.id));
    const everything = studiesOf(paper).flatMap(cellsOf);
    const wanted = new Set([...named.flatMap(({ reads }) => reads), ...besides(paper, named)]);
    return {
      paper,
      claims: named.length > 0 ? named : paper.claims,
      cells: named.length > 0 ? [...wanted].flatMap(cellsOf) : everything,
      all: everything,
    };
  });
  const cellWords = only.filter((word) => !all.some((one) => names(one, word)));
  const unasked = cellWords.find((word) =>
    onRequest.some((study) =>
      studyCells(study, profile, seedOffset).some((one) => begins(one, word))
    ) &&
    !all.some((one) => hasCell(one, word))
  );
  if (unasked !== undefined) {
    throw new UserError(
      `--only ${unasked}: these cells are evidence, which decides nothing; add --evidence`,
    );
  }
  const chosen = choose(all, only, cellWords, profile);
  const wanted = (cell: Cell) =>
    cellWords.length === 0 || cellWords.some((word) => begins(cell, word));
  const filled = chosen.filter((one) => one.cells.some(wanted));
  if (filled.length === 0) {
    throw new UserError(
      `nothing to run: the profile ${profile} has no cells; see deno task list`,
      ExitCode.nothingRan,
    );
  }
  const cells = new Set(filled.flatMap((one) => one.cells.filter(wanted)));
  const omitted = new Set(filled.flatMap((one) => one.all)).difference(cells);
  return {
    papers: filled.map(({ paper, claims }) => ({ paper, claims })),
    cells: [...cells],
    omitted: [...omitted],
    beyond: seeds === undefined ? new Set() : beyondDeclared(cells, profile, seedOffset),
  };
}

/** The cells of a study, as many seeds as asked for. */
function cellsWithin(
  study: AnyStudy,
  profile: Profile,
  seedOffset: number,
  seeds: number | undefined,
): readonly Cell[] {
  const most = Math.min(...study.grid(profile).map(seedsInReplication));
  if (seeds !== undefined && seeds > most) {
    throw new UserError(
      `--seeds ${seeds}: a replication has ${most} seeds of ${study.paper}/${study.id}; ask for ` +
        "fewer, and for further ones with --replicate",
    );
  }
  return studyCells(study, profile, seedOffset, seeds);
}

/** Cells that the profile's own numbers of seeds would not make. */
function beyondDeclared(
  cells: Iterable<Cell>,
  profile: Profile,
  seedOffset: number,
): ReadonlySet<Cell> {
  const all = [...cells];
  const declared = new Map(
    [...new Set(all.map(({ study }) => study))].map((study) => [
      study,
      new Set(studyCells(study, profile, seedOffset).map(({ id }) => id)),
    ]),
  );
  return new Set(all.filter(({ study, id }) => !declared.get(study)!.has(id)));
}

/** The papers that are named, or that read a named cell. */
function choose(
  all: readonly Candidate[],
  only: readonly string[],
  cellWords: readonly string[],
  profile: Profile,
): readonly Candidate[] {
  const unknown = cellWords.find((word) => !all.some((one) => hasCell(one, word)));
  if (unknown !== undefined) throw unknownName(unknown, all, profile);
  const chosen = only.length === cellWords.length
    ? all.filter((one) => only.length === 0 || cellWords.some((word) => hasCell(one, word)))
    : all.filter((one) => only.some((word) => names(one, word)));
  // A word that narrows nothing, or narrows a paper down to nothing, is not what was meant.
  const idle = cellWords.find((word) => !chosen.some((one) => hasCell(one, word)));
  if (idle !== undefined) {
    const ids = chosen.map(({ paper }) => paper.id).join(" or ");
    throw new UserError(`--only ${idle}: no cell of ${ids} begins with this; leave it out`);
  }
  const emptied = chosen.find((one) =>
    cellWords.length > 0 && !cellWords.some((word) => hasCell(one, word))
  );
  if (emptied) {
    const { id } = emptied.paper;
    throw new UserError(
      `--only ${only.join(" ")}: no cell of ${id} is named; leave ${id} and its claims out`,
    );
  }
  return chosen;
}

function unknownName(word: string, all: readonly Candidate[], profile: Profile): UserError {
  const names = all.flatMap(({ paper, all: cells }) => [
    paper.id,
    ...paper.claims.map((claim) => claim.id),
    ...cells.flatMap(({ id, study }) => [id, id.slice(study.id.length + 1)]),
  ]);
  return new UserError(
    `--only ${word}: no experiment, claim or cell of the profile ${profile} has this name` +
      (didYouMean(word, names) || "; see deno task list"),
  );
}
