/** Judges claims: an error rate of α = .05 for each family, for a wrong "reproduced" and for a wrong "contradicted". @module */
import type { Records } from "../records/records.ts";
import type { Claim } from "./claim.ts";
import { adjust } from "./adjust.ts";
import { candidateOf, concludeClaim, type EstimatorGate, pValuesOf } from "./candidate.ts";
import { type ClaimsOfPaper, familiesOf, FAMILY_ALPHA } from "./family.ts";
import type { Verdict } from "./verdict.ts";

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
    const candidates = claims.map((claim) => candidateOf(paper.id, claim, records, size));
    const pValues = candidates.map(pValuesOf);
    const adjustedFor = adjust(pValues.map(({ pFor }) => pFor), size, FAMILY_ALPHA);
    const adjustedAgainst = adjust(pValues.map(({ pAgainst }) => pAgainst), size, FAMILY_ALPHA);
    candidates.forEach((one, index) => {
      const adjusted = { for: adjustedFor[index]!, against: adjustedAgainst[index]! };
      verdicts.set(one.claim, concludeClaim(one, adjusted, gate));
    });
  }
  return paper.claims.map((claim) => verdicts.get(claim)!);
}
