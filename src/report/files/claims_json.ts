/** Verdicts for programs. @module */
import { familiesOf, type Family } from "../../claims/family.ts";
import type { Claim } from "../../claims/claim.ts";
import type { ReportInput, SecondReading } from "../input.ts";
import { type JudgedClaim, judgedClaims } from "../judged_claim.ts";
import type { TestRow } from "../../claims/rule.ts";
import type { Verdict } from "../../claims/verdict.ts";
import { ClaimsFile } from "./claims_schema.ts";

type Entry = ClaimsFile["claims"][number];

/** JSON has no infinities and no NaN. */
const finite = (value: number) => Number.isFinite(value) ? value : null;
const ends = ([lower, upper]: readonly [number, number]): [number | null, number | null] => [
  finite(lower),
  finite(upper),
];

/** One test, with the effects by seed, so that a reader can recompute it. */
function row({ margin: _margin, interval, values, ...plain }: TestRow): Entry["rows"][number] {
  return {
    ...plain,
    value: finite(plain.value),
    ...(interval === undefined ? {} : { interval: ends(interval) }),
    ...(values === undefined
      ? {}
      : { values: values.map(({ seed, value }) => ({ seed, value: finite(value) })) }),
  };
}

function evidence(verdict: Verdict): Entry["evidence"] {
  return verdict.evidence.map(({ label, value, interval, note }) => ({
    label,
    value: finite(value),
    ...(interval === undefined ? {} : { interval: ends(interval) }),
    ...(note === undefined ? {} : { note }),
  }));
}

/** The places that the claim was adjusted over. */
function familyOf(claim: Claim, families: readonly Family[]): Entry["family"] {
  const { key, size } = families.find(({ claims }) => claims.includes(claim))!;
  return { key, size };
}

/** How the claim came out on each replication, and at each look, where the run had several. */
function several(
  { paper, claim }: Verdict,
  { replications, sequential }: ReportInput,
): Pick<Entry, "replications" | "looks"> {
  const isOwn = (one: { readonly paper: string; readonly claim: string }) =>
    one.paper === paper && one.claim === claim;
  return {
    ...(replications && {
      replications: replications.flatMap(({ seedOffset, verdicts }) =>
        verdicts.filter(isOwn).map(({ outcome, adjustedFor, adjustedAgainst }) => (
          { replication: seedOffset, outcome, adjustedFor, adjustedAgainst }
        ))
      ),
    }),
    ...(sequential && {
      looks: sequential.looks.flatMap(({ claims }) => claims).filter(isOwn)
        .map(({ paper: _paper, claim: _claim, ...look }) => look),
    }),
  };
}

function entry(
  { claim, verdict }: JudgedClaim,
  families: readonly Family[],
  input: ReportInput,
): Entry {
  const { seedsToDecide, seedsToDecideRange: range, classes } = verdict;
  return {
    paper: verdict.paper,
    id: claim.id,
    statement: claim.statement,
    source: claim.source,
    axis: claim.axis,
    effect: claim.effect,
    family: familyOf(claim, families),
    rule: { kind: claim.rule.kind, words: verdict.words },
    estimators: [...claim.estimators],
    outcome: verdict.outcome,
    reason: verdict.reason,
    pFor: verdict.pFor,
    pAgainst: verdict.pAgainst,
    adjustedFor: verdict.adjustedFor,
    adjustedAgainst: verdict.adjustedAgainst,
    ...(seedsToDecide === undefined ? {} : { seedsToDecide }),
    ...(range === undefined ? {} : { seedsToDecideRange: [range[0], range[1]] }),
    ...(classes === undefined ? {} : { classes: classes.map((one) => ({ ...one })) }),
    rows: verdict.rows.map(row),
    evidence: evidence(verdict),
    caveats: [...verdict.caveats],
    ...several(verdict, input),
  };
}

/**
 * The content of `claims-without-fashion-mnist.json` or its like: the same claims, judged without some of the data.
 *
 * @param input the run
 * @param reading the verdicts without the data
 * @throws {Error} if the verdicts do not have the documented shape: a defect
 */
export function secondClaimsJson(input: ReportInput, reading: SecondReading): string {
  return content({ ...input, experiments: reading.experiments }, reading.without);
}

/**
 * The content of `claims.json`.
 *
 * @param input the run
 * @throws {Error} if the verdicts do not have the documented shape: a defect
 */
export function claimsJson(input: ReportInput): string {
  return content(input);
}

function content(input: ReportInput, without?: readonly string[]): string {
  const { provenance, command, experiments } = input;
  const file: ClaimsFile = {
    version: 2,
    command,
    profile: provenance.profile,
    engine: `${provenance.engine.id} ${provenance.engine.version}`,
    commit: provenance.code.commit,
    startedAt: provenance.startedAt,
    ...(without === undefined ? {} : { without: [...without] }),
    claims: experiments.flatMap((reported) => {
      const families = familiesOf(reported.experiment);
      return judgedClaims(reported).map((judged) => entry(judged, families, input));
    }),
  };
  return `${JSON.stringify(ClaimsFile.parse(file), null, 2)}\n`;
}
