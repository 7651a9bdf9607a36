/** Judges claims: an error rate of α = .05 for each family, for a wrong "reproduced" and for a wrong "contradicted". @module */
import type { Records } from "../records/records.ts";
import type { Claim } from "./claim.ts";
import { classOutcomes } from "./class_outcomes.ts";
import { adjust, type Adjusted } from "./adjust.ts";
import { type ClaimsOfPaper, familiesOf } from "./family.ts";
import type { Finding } from "./finding.ts";
import { describeOutlook } from "./outlook.ts";
import type { Tested, Undecided } from "./rule.ts";
import type { Outcome } from "./outcome.ts";
import type { Verdict } from "./verdict.ts";

/** Family-wise error rate of a paper's claims. */
export const FAMILY_ALPHA = 0.05;

/** Power at which the number of seeds that would decide is stated. */
const OUTLOOK_POWER = 0.8;

/**
 * Says why an estimator may not be trusted at a sample size, or nothing where its calibration covers it.
 *
 * @returns one line of reason, or `undefined`
 */
export type EstimatorGate = (estimator: string, sampleSize: number) => string | undefined;

/** A claim on its way to a verdict: read and tested, not yet adjusted. */
interface Candidate {
  readonly paper: string;
  readonly claim: Claim;
  readonly finding: Finding<unknown>;
  readonly found: Tested | Undecided;
  readonly familySize: number;
}

/** What a family's adjustment left of the p-values. */
interface Adjustment {
  readonly for: Adjusted;
  readonly against: Adjusted;
}

/** A claim without a test keeps its place with p = 1. */
const pValuesOf = ({ finding, found }: Candidate) =>
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
function obstacle(
  candidate: Candidate,
  gate: EstimatorGate | undefined,
): Pick<Verdict, "outcome" | "reason"> | undefined {
  const { finding, found } = candidate;
  if (finding.inadmissible !== undefined) {
    return { outcome: "inconclusive", reason: `inadmissible: ${finding.inadmissible}` };
  }
  if ("undecided" in found) {
    const why = found.empty ? finding.caveats[0] : undefined;
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
    ...(Number.isFinite(seeds) ? { seedsToDecide: seeds } : {}),
    ...(!atMargin && range.every(Number.isFinite) ? { seedsToDecideRange: range } : {}),
  };
}

function conclude(
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

/**
 * Judges the claims of one paper together.
 *
 * p-values are adjusted by Holm (1979) over **all** claims of a family, for and against separately. A claim that was not
 * run keeps its place in the family with p = 1, so that selecting claims never makes another one easier; a family may be
 * frozen in writing, and then has the places of that list.
 *
 * @param paper all its claims
 * @param records the records of the run, and the cells that have none
 * @param gate calibration of the estimators; without it every estimator is trusted
 * @returns one verdict per claim, in the order of the claims
 * @throws {RangeError} if a claim is not in the list of its frozen family
 *
 * @example
 * ```ts
 * import { judge } from "./judge.ts";
 * import { meanInRegion } from "./rules/mean_in_region.ts";
 * import { recordsOf } from "../records/records.ts";
 * import assert from "node:assert/strict";
 *
 * const [verdict] = judge({
 *   id: "a",
 *   claims: [{
 *     id: "A1", statement: "s", source: "abstract", axis: "none", effect: "θ", reads: [],
 *     estimators: [],
 *     rule: meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 2 }),
 *     find: () => ({
 *       effects: [1, 1.1, 0.9].map((value, seed) => ({ seed, value })),
 *       evidence: [], caveats: [], sampleSizes: {},
 *     }),
 *   }],
 * }, recordsOf([], []));
 * assert.equal(verdict!.outcome, "reproduced");
 * ```
 */
export function judge(
  paper: ClaimsOfPaper,
  records: Records,
  gate?: EstimatorGate,
): readonly Verdict[] {
  const verdicts = new Map<Claim, Verdict>();
  for (const { claims, size } of familiesOf(paper)) {
    const candidates = claims.map((claim): Candidate => {
      const finding = claim.find(records);
      const found = claim.rule.decide(finding.effects);
      return { paper: paper.id, claim, finding, found, familySize: size };
    });
    const pValues = candidates.map(pValuesOf);
    const adjustedFor = adjust(pValues.map(({ pFor }) => pFor), size, FAMILY_ALPHA);
    const adjustedAgainst = adjust(pValues.map(({ pAgainst }) => pAgainst), size, FAMILY_ALPHA);
    candidates.forEach((one, index) => {
      const adjusted = { for: adjustedFor[index]!, against: adjustedAgainst[index]! };
      verdicts.set(one.claim, conclude(one, adjusted, gate));
    });
  }
  return paper.claims.map((claim) => verdicts.get(claim)!);
}
