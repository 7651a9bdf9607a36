/** A claim joined with its verdict and with what its own cells cost. @module */
import type { Claim } from "../claims/claim.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { Cost } from "../runner/cost_of.ts";
import type { ReportedExperiment } from "./input.ts";

/** A claim as the report shows it. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Of the cells that the claim reads. */
  readonly cost: Cost;
}

/**
 * The claims of a paper that were selected, in their order.
 *
 * @param reported the paper with its verdicts
 * @throws {Error} if a verdict names no claim of the paper, or has no cost: a defect
 */
export function judgedClaims(
  { experiment, verdicts, costs }: ReportedExperiment,
): readonly JudgedClaim[] {
  return verdicts.map((verdict) => {
    const claim = experiment.claims.find((one) => one.id === verdict.claim);
    const cost = costs.get(verdict.claim);
    if (claim === undefined || cost === undefined) {
      throw new Error(`${experiment.id} has no claim ${verdict.claim}, or it has no cost`);
    }
    return { claim, verdict, cost };
  });
}
