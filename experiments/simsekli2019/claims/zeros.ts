/** S1zf: what exact zeros do, by formula. @module */
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { ZERO_COST } from "../pooled/diagonal_prediction.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import { POOLED } from "../reading/estimators.ts";
import { classEffects, runsOf } from "../reading/runs.ts";
import { zeros } from "../zeros/study.ts";
import { below, classClaim } from "./class_claim.ts";

/** a of normal numbers of which the share z is exactly zero. */
function withZeros(share: number, blockLength: number): number {
  return 0.5 + (0.5 * Math.log(1 - share) + ZERO_COST * share) / Math.log(blockLength);
}

/** The formula holds. */
export const s1zf = classClaim({
  id: "S1zf",
  statement: "A share z of exact zeros moves a by (½ ln(1 − z) + 35.409 z)/ln K₁.",
  source: "derived",
  axis: "dimension-wise",
  effect: "θ = largest |a − ½ − formula| over z = .01, .05, .1, .3",
  region: below(0.02),
  seeds: 10,
  reads: [zeros],
  estimators: [POOLED],
  find(records) {
    const runs = runsOf(records, zeros);
    const shares = runs[0]?.settings.shares ?? [];
    return {
      effects: classEffects(
        runs,
        ([run]) => {
          const { blockLength, byShare } = run!.result;
          return Math.max(
            ...byShare.map(({ share, inverse }) =>
              Math.abs(inverse - withZeros(share, blockLength))
            ),
          );
        },
      ),
      evidence: shares.flatMap((share) =>
        evidenceByRun(
          `α̂ at z = ${share}`,
          runs,
          ({ result }) => 1 / (result.byShare.find((one) => one.share === share)?.inverse ?? NaN),
        )
      ),
      caveats: missingLines(records.missing(zeros)),
      sampleSizes: { [POOLED]: [...new Set(runs.map(({ settings }) => settings.observations))] },
    };
  },
});
