/** A claim on its way to a verdict: read and tested, then adjusted. @module */
import type { Records } from "../records/records.ts";
import type { Adjusted } from "./adjust.ts";
import type { Claim } from "./claim.ts";
import { classOutcomes } from "./class_outcomes.ts";
import { FAMILY_ALPHA } from "./family.ts";
import type { Finding } from "./finding.ts";
import { describeOutlook } from "./outlook.ts";
import type { Tested, Undecided } from "./rule.ts";
import type { Outcome } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";

/** Power at which the number of seeds that would decide is stated. */
const OUTLOOK_POWER = 0.8;

/**
 * Says why an estimator may not be trusted at a sample size, or nothing where its calibration covers it.
 *
 * @returns one line of reason, or `undefined`
 */
export type EstimatorGate = (estimator: string, sampleSize: number) => string | undefined;

/** A claim on its way to a verdict: read and tested, not yet adjusted. */
export interface Candidate {
  readonly paper: string;
  readonly claim: Claim;
  readonly finding: Finding<unknown>;
  readonly found: Tested | Undecided;
  readonly familySize: number;
  /** Whether a cell that it reads has no record. */
  readonly cellsAreMissing: boolean;
}

/** What a family's adjustment left of the p-values. */
export interface Adjustment {
  readonly for: Adjusted;
  readonly against: Adjusted;
}

/**
 * Reads and tests a claim.
 *
 * @param paper key of the paper
 * @param familySize places of its family
 *
 * @example
 * ```ts
 * import { candidateOf, concludeClaim, pValuesOf } from "./candidate.ts";
 * import { NOTHING, testClaim } from "./testing/claims.ts";
 * import assert from "node:assert/strict";
 *
 * const candidate = candidateOf("a", testClaim("A1", [3, 3.1, 2.9]), NOTHING, 4);
 * const { pFor } = pValuesOf(candidate);
 * assert.ok(pFor < 0.001);
 * const adjusted = { for: { pValue: 4 * pFor, level: 0.0125 }, against: { pValue: 1, level: 0.0125 } };
 * assert.equal(concludeClaim(candidate, adjusted, undefined).outcome, "reproduced");
 * const untested = candidateOf("a", testClaim("A2", [3]), NOTHING, 4);
 * assert.deepEqual(pValuesOf(untested), { pFor: 1, pAgainst: 1 });
 * ```
 */
export function candidateOf(
  paper: string,
  claim: Claim,
  records: Records,
  familySize: number,
): Candidate {
  const finding = claim.find(records);
  const found = claim.rule.decide(finding.effects);
  const cellsAreMissing = claim.reads.some((study) => records.missing(study).length > 0);
  return { paper, claim, finding, found, familySize, cellsAreMissing };
}

/** A claim without a test keeps its place with p = 1. */
export const pValuesOf = ({ finding, found }: Candidate) =>
  "undecided" in found || finding.inadmissible !== undefined ? { pFor: 1, pAgainst: 1 } : found;

/** Why an estimator of the claim is not trusted, if one is not. */
function distrust(
  { claim, finding }: Candidate,
  gate: EstimatorGate | undefined,
): string | undefined {
  if (gate === undefined) return undefined;
  const reasons = claim.estimators.flatMap((name) =>
    (finding.sampleSizes[name] ?? []).flatMap((size) => gate(name, size) ?? [])
  );
  return reasons.length === 0 ? undefined : [...new Set(reasons)].join("; ");
}

/** Outcome, reason and outlook where something stands in the way of a decision; nothing where it does not. */
export function obstacle(
  candidate: Candidate,
  gate: EstimatorGate | undefined,
): Pick<Verdict, "outcome" | "reason"> | undefined {
  const { finding, found, cellsAreMissing } = candidate;
  if (finding.inadmissible !== undefined) {
    return { outcome: "inconclusive", reason: `inadmissible: ${finding.inadmissible}` };
  }
  if ("undecided" in found) {
    // The first caveats say what is missing; where nothing is, they are about something else.
    const why = found.empty && cellsAreMissing ? finding.caveats[0] : undefined;
    return { outcome: found.outcome ?? "inconclusive", reason: why ?? found.undecided };
  }
  const reason = distrust(candidate, gate);
  return reason === undefined ? undefined : { outcome: "inconclusive", reason };
}

/** Outcome, reason and outlook of a claim that was tested. */
function decision(
  { claim, finding, familySize }: Candidate,
  tested: Tested,
  adjusted: Adjustment,
): Pick<Verdict, "outcome" | "reason" | "classes" | "seedsToDecide" | "seedsToDecideRange"> {
  const { rule } = claim;
  const levels = { for: adjusted.for.level, against: adjusted.against.level };
  const outcome: Outcome = adjusted.for.pValue < FAMILY_ALPHA
    ? "reproduced"
    : adjusted.against.pValue < FAMILY_ALPHA
    ? "contradicted"
    : "inconclusive";
  const classes = tested.classes && { classes: classOutcomes(tested, levels) };
  const words = rule.conclude?.(tested, outcome, levels) ?? `${outcome} by its rule`;
  if (outcome !== "inconclusive") return { outcome, reason: words, ...classes };
  const outlook = rule.outlook(finding.effects, FAMILY_ALPHA / familySize, OUTLOOK_POWER);
  if (outlook === undefined) return { outcome, reason: words, ...classes };
  const { seeds, range, atMargin } = outlook;
  return {
    outcome,
    reason: `${words}; ${describeOutlook(outlook)}`,
    ...classes,
    ...(!atMargin && Number.isFinite(seeds) ? { seedsToDecide: seeds } : {}),
    ...(!atMargin && range.every(Number.isFinite) ? { seedsToDecideRange: range } : {}),
  };
}

/**
 * The verdict on a claim.
 *
 * @param adjusted what its family's procedure made of the p-values
 * @param gate calibration of the estimators
 */
export function concludeClaim(
  candidate: Candidate,
  adjusted: Adjustment,
  gate: EstimatorGate | undefined,
): Verdict {
  const { paper, claim, finding, found } = candidate;
  const { pFor, pAgainst } = pValuesOf(candidate);
  const notes = "undecided" in found ? [] : found.notes ?? [];
  const base = {
    claim: claim.id,
    paper,
    words: claim.rule.words,
    rows: found.rows ?? [],
    pFor,
    pAgainst,
    adjustedFor: adjusted.for.pValue,
    adjustedAgainst: adjusted.against.pValue,
    evidence: finding.evidence,
    caveats: [...finding.caveats, ...notes],
  };
  const obstructed = obstacle(candidate, gate);
  if (obstructed !== undefined || "undecided" in found) return { ...base, ...obstructed! };
  return { ...base, ...decision(candidate, found, adjusted) };
}
