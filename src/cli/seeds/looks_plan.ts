/** Which cells a look reads, and whether a group-sequential run may begin. @module */
import { UserError } from "../../base/errors.ts";
import type { Claim } from "../../claims/claim.ts";
import type { Paper } from "../../claims/paper.ts";
import { declareLooks, hasTest } from "../../claims/sequential/declare_looks.ts";
import type { DeclaredClaim, SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import type { Cell } from "../../records/cell.ts";
import type { AnyStudy, Profile } from "../../records/study.ts";
import { seedsInReplication, studyCells } from "../../records/study_cells.ts";
import type { SelectedPaper } from "../../runner/selection.ts";
import type { Store } from "../../runner/store/store.ts";

/** n₁: the most seeds that a point of the claim's studies declares; 0 where it has none. */
function declaredSeeds({ reads }: Claim, profile: Profile): number {
  return Math.max(
    0,
    ...reads.flatMap((study) => study.grid(profile).map(({ replicates }) => replicates)),
  );
}

const usage = (message: string) => new UserError(`reproduce: --until-decided: ${message}`);

/** The words of `--only` must name papers and claims with p-values: a claim is decided on all of its cells. */
function checkWords(only: readonly string[], papers: readonly Paper[]): void {
  const claims = new Map(papers.flatMap((paper) => paper.claims).map((one) => [one.id, one]));
  for (const word of only) {
    const claim = claims.get(word);
    if (claim !== undefined && !hasTest(claim)) {
      throw usage(`${word} has no p-values (${claim.rule.words}); leave it out`);
    }
    if (claim === undefined && !papers.some(({ id }) => id === word)) {
      throw usage(`${word} names cells, and a claim is decided on all of its own; leave it out`);
    }
  }
}

function checkMost(most: number, claims: readonly Claim[], profile: Profile): void {
  for (const claim of claims.filter(hasTest)) {
    const first = declaredSeeds(claim, profile);
    if (most < first) {
      throw new UserError(
        `reproduce: --most ${most}: ${claim.id} declares ${first} seeds of a class; give at least as many`,
      );
    }
  }
}

/** Seeds of one replication must not run into the next. */
function checkRoom(claims: readonly Claim[], declared: readonly DeclaredClaim[], profile: Profile) {
  const room = Math.min(
    ...claims.flatMap(({ reads }) => reads).flatMap((study) =>
      study.grid(profile).map(seedsInReplication)
    ),
  );
  const most = Math.max(0, ...declared.flatMap(({ looks }) => looks));
  if (most > room) {
    throw new UserError(
      `reproduce: --most ${most}: a replication has ${room} seeds; give at most these`,
    );
  }
}

/**
 * Declares the looks of the selected claims.
 *
 * @param papers with the claims that are selected
 * @param only the words that selected them
 * @param profile scale of the run
 * @param most N, where it is named
 * @throws {UserError} if the words name cells or a claim without p-values, or N is below a claim's declared seeds or beyond the
 *   replication's
 *
 * @example
 * ```ts
 * import { declareRun } from "./looks_plan.ts";
 * import { fixtureClaim, fixtureExperiment, fixturePoint } from "../../runner/testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const paper = fixtureExperiment([{ ...fixturePoint("a", 0), replicates: 8 }], [fixtureClaim("F1")]);
 * const papers = [{ paper, claims: paper.claims }];
 * assert.deepEqual(declareRun(papers, [], "smoke", 20).map(({ looks }) => looks), [[8, 16, 20]]);
 * assert.throws(() => declareRun(papers, [], "smoke", 7), /F1 declares 8 seeds/);
 * assert.throws(() => declareRun(papers, ["a/seed1"], "smoke", 20), /names cells/);
 * ```
 */
export function declareRun(
  papers: readonly SelectedPaper[],
  only: readonly string[],
  profile: Profile,
  most: number | undefined,
): readonly DeclaredClaim[] {
  checkWords(only, papers.map(({ paper }) => paper));
  const claims = papers.flatMap((one) => one.claims);
  if (most !== undefined) checkMost(most, claims, profile);
  const declared = papers.flatMap(({ paper, claims }) =>
    declareLooks(paper, claims, (claim) => declaredSeeds(claim, profile), most)
  );
  if (!claims.some(hasTest)) {
    throw usage("none of the claims has p-values; name others with --only");
  }
  checkRoom(claims, declared, profile);
  return declared;
}

/**
 * Refuses a replication that was judged: the published one, one whose cells are stored although no plan of looks was declared,
 * and one whose plan is another.
 *
 * @param planned what would be declared now
 * @param known the plan that was declared, if one was
 * @param cells that the run begins with
 * @throws {UserError} one line that names another replication
 */
export function checkFresh(
  planned: SequentialRecord,
  known: SequentialRecord | undefined,
  cells: readonly Cell[],
  store: Pick<Store, "lastInputs">,
): void {
  const { profile, replication } = planned;
  const other = `take another, e.g. --seed ${replication + 1}`;
  if (replication === 0) throw usage(`replication 0 is the published one, it was judged; ${other}`);
  if (known !== undefined) {
    const plan = ({ claims, engine }: SequentialRecord) => JSON.stringify([claims, engine]);
    if (plan(known) === plan(planned)) return;
    throw usage(
      `replication ${replication} of the profile ${profile} has a plan with other claims, looks or ` +
        `another engine (declared ${known.declaredAt}); repeat its command or ${other}`,
    );
  }
  const stored = cells.find(({ study, id }) => store.lastInputs(study.paper, id) !== null);
  if (stored !== undefined) {
    throw usage(
      `replication ${replication} of the profile ${profile} was judged: ${stored.study.paper} ` +
        `${stored.id} is stored; ${other}`,
    );
  }
}

/**
 * The cells that claims read at their looks, each once.
 *
 * @param wanted claims with their numbers of seeds
 */
export function cellsOfLook(
  wanted: readonly { readonly claim: Claim; readonly seeds: number }[],
  profile: Profile,
  replication: number,
): readonly Cell[] {
  const most = new Map<AnyStudy, number>();
  for (const { claim, seeds } of wanted) {
    for (const study of claim.reads) most.set(study, Math.max(seeds, most.get(study) ?? 0));
  }
  return [...most].flatMap(([study, seeds]) => studyCells(study, profile, replication, seeds));
}
