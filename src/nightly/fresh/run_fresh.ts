/** Runs part 2, with the confirmation of its alarms. @module */
import type { Claim } from "../../claims/claim.ts";
import type { AnyStudy } from "../../records/study.ts";
import { planNight } from "../cells/cell_plan.ts";
import { freshCells, studiesOfAll, studyKey } from "../cells/night_cells.ts";
import { type Priced, shareTime } from "../cells/share_time.ts";
import { studyStates } from "../cells/study_states.ts";
import type { BrokenCell, ByteFinding, ClaimValue, StudyState } from "../history/night_line.ts";
import type { NightClock, NightOptions } from "../night_options.ts";
import { nightNumber, nightSeeds } from "../night_seeds.ts";
import { confirmAlarm } from "../rule/test_values.ts";
import { type ClaimSeries, claimValues, thetaCheck, thetaOf } from "./claim_values.ts";
import { hashesOf } from "./epoch.ts";
import { cellCheck, lostCells } from "./lost_cells.ts";
import { runSeed, type SeedRun } from "./run_cells.ts";

/** When no further fresh cell begins, as a share of the night. */
const DEADLINE = 0.8;
/** Share of the night's core seconds that fresh cells may be planned for; confirmations take what they need. */
const SHARE = 0.6;

/** What part 2 gave. */
export interface FreshRun {
  readonly states: Readonly<Record<string, StudyState>>;
  readonly broken: readonly BrokenCell[];
  readonly claims: readonly ClaimValue[];
  readonly dropped: readonly string[];
}

type Valued = { readonly series: ClaimSeries; readonly value: ClaimValue };

/** What the sample found about a study this night. */
function bytesOf(study: string, bytes: readonly ByteFinding[]): StudyState["bytes"] {
  const own = bytes.filter(({ paper, cell }) => `${paper}/${cell.split("/")[0]}` === study);
  if (hashesOf(own, study).size === 0) return "unchecked";
  return own.every(({ status }) => status === "equal") ? "equal" : "different";
}

/** States of all studies, computed or not. */
async function statesOf(
  options: NightOptions,
  seed: number,
  bytes: readonly ByteFinding[],
): Promise<Record<string, StudyState>> {
  const states = studyStates(await planNight(freshCells(options.papers, seed), options.world));
  return Object.fromEntries(
    Object.entries(states).map(([key, state]) => [key, { ...state, bytes: bytesOf(key, bytes) }]),
  );
}

function wantedClaims({ papers, wanted }: NightOptions): readonly Claim[] {
  return papers.flatMap((paper) =>
    paper.claims.filter(({ id }) => wanted(thetaCheck({ paper: paper.id, claim: id })))
  );
}

/** Studies with the price of one seed; those that no wanted claim reads are left out. */
function pricedStudies(
  options: NightOptions,
  seed: number,
): readonly (Priced & { readonly study: AnyStudy })[] {
  const read = new Set(wantedClaims(options).flatMap(({ reads }) => reads));
  const cells = freshCells(options.papers, seed);
  return studiesOfAll(options.papers).filter((study) => read.has(study)).map((study) => ({
    study,
    id: studyKey(study),
    cost: cells.filter((cell) => cell.study === study).reduce((sum, { cost }) => sum + cost, 0),
  }));
}

function lost(options: NightOptions, states: FreshRun["states"]): readonly BrokenCell[] {
  const { history, night, baseline } = options;
  const before = history.nights.filter((one) => one.night < night)
    .findLast(({ studies }) => Object.keys(studies).length > 0)?.studies ?? baseline?.states ?? {};
  const accepted = history.acceptances.flatMap((one) => one.accepted.map(({ check }) => check));
  return lostCells(before, states, new Set(accepted))
    .filter((one) => options.wanted(cellCheck(one)));
}

/** Runs the confirmation's seed for the studies of all alarms. */
async function confirm(
  options: NightOptions,
  valued: readonly Valued[],
): Promise<readonly ClaimValue[]> {
  const alarms = valued.filter(({ value }) => value.status === "alarm");
  if (alarms.length === 0) return valued.map(({ value }) => value);
  const [seed] = nightSeeds(options.night).confirmation;
  const studies = new Set(alarms.flatMap(({ series }) => series.claim.reads));
  // A confirmation is never dropped: an alarm without one would say nothing.
  const { records } = await runSeed(options, seed, studies, "confirmation", () => false);
  return valued.map(({ series, value }) => {
    if (value.status !== "alarm" || value.band === null || value.theta === null) return value;
    const again = thetaOf(series.claim, records, seed);
    const theta = again?.parts === value.parts ? again.value : null;
    return {
      ...value,
      status: confirmAlarm(value.band, value.theta, theta),
      confirmation: { theta, seed },
    };
  });
}

/** The second seed, where a run as long as the first still fits. */
async function addSecond(
  options: NightOptions,
  studies: ReadonlySet<AnyStudy>,
  valued: readonly Valued[],
  claims: readonly ClaimValue[],
): Promise<readonly ClaimValue[]> {
  const [, seed] = nightSeeds(options.night).night;
  const { records } = await runSeed(options, seed, studies, "second seed", () => false);
  return claims.map((value, at) => {
    const theta = thetaOf(valued[at]!.series.claim, records, seed);
    return theta?.parts === value.parts ? { ...value, second: theta.value } : value;
  });
}

/**
 * Computes every study with the night's seed, as far as there is time, and holds each claim's θ against the nights before.
 *
 * @param options of the night
 * @param clock of the night
 * @param bytes what part 1 found: whether changed code gave equal bytes
 */
export async function runFresh(
  options: NightOptions,
  clock: NightClock,
  bytes: readonly ByteFinding[],
): Promise<FreshRun> {
  const { night, workers, history, baseline, published } = options;
  const [seed] = nightSeeds(night).night;
  const states = await statesOf(options, seed, bytes);
  const priced = pricedStudies(options, seed);
  const { kept, dropped } = shareTime(
    priced,
    Math.min(SHARE * clock.seconds, clock.seconds - clock.elapsed()) * workers,
    nightNumber(night),
  );
  const studies = new Set(kept.map(({ study }) => study));
  const began = clock.elapsed();
  const late = () => clock.elapsed() > DEADLINE * clock.seconds;
  const run: SeedRun = await runSeed(options, seed, studies, "fresh seeds", late);
  const took = clock.elapsed() - began;
  const lateWords = [...run.late].map((key) => `${key}: no time was left`);
  const out = priced.filter(({ study, id }) => !studies.has(study) || run.late.has(id));
  const valued = claimValues({
    papers: options.papers,
    night,
    seed,
    records: run.records,
    dropped: new Set(out.map(({ id }) => id)),
    states,
    bytes,
    baseline,
    history,
    published,
  }).filter(({ value }) => options.wanted(thetaCheck(value)));
  const confirmed = await confirm(options, valued);
  const fits = run.late.size === 0 && dropped.length === 0 &&
    clock.elapsed() + 1.2 * took < (1 - DEADLINE / 2) * clock.seconds;
  const claims = fits ? await addSecond(options, studies, valued, confirmed) : confirmed;
  return {
    states,
    claims,
    broken: [...lost(options, states), ...run.failed],
    dropped: [...dropped, ...lateWords, ...run.notRun],
  };
}
