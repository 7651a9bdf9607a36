/** Part 2: one value a claim a night, held against the values of the nights before. @module */
import type { Claim } from "../../claims/claim.ts";
import type { Paper } from "../../claims/paper.ts";
import type { Records } from "../../records/records.ts";
import type { Baseline } from "../bytes/baseline.ts";
import { studyKey } from "../cells/night_cells.ts";
import type { History } from "../history/history_file.ts";
import type { ByteFinding, ClaimValue, NightLine, StudyState } from "../history/night_line.ts";
import { SHARES } from "../rule/budget.ts";
import { type PastValue, pastValues } from "../rule/series.ts";
import { testValues } from "../rule/test_values.ts";
import { epochOf } from "./epoch.ts";
import { PUBLISHED, type PublishedValue } from "./published_values.ts";
import { type Theta, thetaBySeed } from "./theta.ts";

/** Id of a claim's check. */
export const thetaCheck = ({ paper, claim }: { readonly paper: string; readonly claim: string }) =>
  `theta/${paper}/${claim}`;

/** What part 2 reads. */
export interface FreshOptions {
  readonly papers: readonly Paper[];
  readonly night: string;
  /** The night's first seed. */
  readonly seed: number;
  /** What its cells gave. */
  readonly records: Records;
  /** paper/study of studies that were not computed for want of time. */
  readonly dropped: ReadonlySet<string>;
  readonly states: Readonly<Record<string, StudyState>>;
  readonly bytes: readonly ByteFinding[];
  readonly baseline: Baseline | null;
  readonly history: History;
  published(paper: string, claim: string): readonly PublishedValue[];
}

/** A claim with the values before this night's. */
export interface ClaimSeries {
  readonly paper: string;
  readonly claim: Claim;
  readonly theta: Theta | undefined;
  readonly epoch: string;
  readonly changed: readonly string[];
  readonly past: readonly PastValue[];
}

/** A claim's θ in some seed, as its records give it. */
export function thetaOf(claim: Claim, records: Records, seed: number): Theta | undefined {
  return thetaBySeed(claim.find(records).effects).get(seed);
}

function valueIn(line: NightLine, paper: string, claim: string, parts: number | undefined) {
  const found = line.claims.find((one) => one.paper === paper && one.claim === claim);
  if (found === undefined || (parts !== undefined && found.parts !== parts)) return undefined;
  return { epoch: found.epoch, value: found.theta, confirmed: found.status === "confirmed" };
}

/** The values of a claim that this night's can be compared with. */
function claimSeries(paper: string, claim: Claim, options: FreshOptions): ClaimSeries {
  const { night, seed, records, dropped, history, states, bytes, baseline } = options;
  const studies = claim.reads.map(studyKey);
  const late = studies.some((study) => dropped.has(study));
  const theta = late ? undefined : thetaOf(claim, records, seed);
  const check = thetaCheck({ paper, claim: claim.id });
  const past = pastValues(
    history,
    night,
    check,
    (line) => valueIn(line, paper, claim.id, theta?.parts),
  );
  const newest = past.at(-1);
  const line = newest && history.nights.find((one) => one.night === newest.night);
  const { epoch, changed } = epochOf({
    night,
    studies,
    states,
    bytes,
    baseline,
    ...(newest && line ? { last: { line, epoch: newest.epoch } } : {}),
  });
  const first = epoch === PUBLISHED
    ? options.published(paper, claim.id).filter(({ parts }) =>
      theta === undefined || parts === theta.parts
    )
    : [];
  const own = past.filter((one) => one.epoch === epoch);
  return { paper, claim, theta, epoch, changed, past: [...first, ...own] };
}

/**
 * The values of a night at the first stage: alarms are yet to be confirmed.
 *
 * @param options records of the night, history, baseline
 * @returns one per claim that reads a study, in the order of the papers, with the values that it was held against
 */
export function claimValues(
  options: FreshOptions,
): readonly { readonly series: ClaimSeries; readonly value: ClaimValue }[] {
  const all = options.papers.flatMap((paper) =>
    paper.claims.filter(({ reads }) => reads.length > 0)
      .map((claim) => claimSeries(paper.id, claim, options))
  );
  const stages = testValues(
    all.map(({ theta, past }) => ({
      value: theta?.value ?? null,
      history: past.map(({ value }) => value),
    })),
    SHARES.fresh,
  );
  return all.map((series, at) => {
    const { paper, claim, theta, epoch, changed } = series;
    const stage = stages[at]!;
    const begins = changed.length === 0
      ? ""
      : `${epoch === options.night ? "new epoch" : "changed"}: ${changed.join("; ")}`;
    const value: ClaimValue = {
      paper,
      claim: claim.id,
      epoch,
      theta: theta?.value ?? null,
      seed: options.seed,
      second: null,
      parts: theta?.parts ?? 0,
      status: stage.status,
      note: [stage.status === "shown" ? stage.note : "", begins].filter(Boolean).join("; "),
      band: "band" in stage ? stage.band : null,
      confirmation: null,
    };
    return { series, value };
  });
}
