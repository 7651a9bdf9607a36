/** SM-3: what does the dropout form sample? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { dropout } from "../dropout/study.ts";
import { dropoutRuns, finiteStepSquare, keepsOf, targetSquare } from "../reading/dropout_runs.ts";

/** SM-3. */
export const sm3: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "SM-3",
  statement:
    "The dropout form interpolates: its covariance is P_p⁻¹, P_p = blockdiag P + p·offblock P.",
  source: "derived",
  axis: "none",
  effect:
    "θ = ln(mean θ² over chains, steps and both coordinates/(P_p⁻¹)₁₁) at ε/p = .005; classes p",
  reads: [dropout],
  estimators: [],
  rule: everyClass(
    meanInRegion({ region: { kind: "between", lower: -0.1, upper: 0.1 }, minimumSeeds: 10 }),
  ),
  find(records) {
    const runs = dropoutRuns(records);
    return {
      effects: keepsOf(runs).map((keep) => ({
        name: `p = ${keep}`,
        effects: runs.flatMap(({ seed, settings, result }) => {
          const found = result.dropout.find((one) => one.keep === keep);
          return found === undefined
            ? []
            : { seed, value: Math.log(found.square / targetSquare(settings, keep)) };
        }),
      })),
      evidence: keepsOf(runs).map((keep) => ({
        label: `Exact θ at the finite step, p = ${keep}`,
        value: Math.log(
          finiteStepSquare(runs[0]!.settings, keep) / targetSquare(runs[0]!.settings, keep),
        ),
        note: "partners taken as independent of the chain",
      })),
      caveats: missingLines(records.missing(dropout)),
      sampleSizes: {},
    };
  },
};
