/** A claim joined with its verdict and with what its own cells cost. @module */
import type { Claim } from "../claims/claim.ts";
import type { Verdict } from "../claims/verdict.ts";
import type { CellTiming } from "../runner/cell_timing.ts";
import type { ReportedExperiment } from "./input.ts";

/** A claim as the report shows it. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Of the cells that the claim reads. */
  readonly timings: readonly CellTiming[];
}

/**
 * The claims of a paper that were selected, in their order.
 *
 * @param reported the paper with its verdicts
 * @param timings of all cells of the run
 * @throws {Error} if a verdict names no claim of the paper: a defect
 */
export function judgedClaims(
  { experiment, verdicts }: ReportedExperiment,
  timings: readonly CellTiming[],
): readonly JudgedClaim[] {
  return verdicts.map((verdict) => {
    const claim = experiment.claims.find((one) => one.id === verdict.claim);
    if (claim === undefined) throw new Error(`${experiment.id} has no claim ${verdict.claim}`);
    const own = timings.filter((timing) => timing.experiment === experiment.id);
    return { claim, verdict, timings: own };
  });
}
