/** SM-4, SM-4p: does the released rule sample the posterior? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { EXACT, RELEASED, type StepConvention } from "../../../src/sampling/convention.ts";
import { sgldCovariance } from "../../../src/sampling/theory/sgld_covariance.ts";
import { pairPrecision } from "../dropout/pair_precision.ts";
import type { DropoutResult } from "../dropout/record.ts";
import { dropout } from "../dropout/study.ts";
import { dropoutRuns } from "../reading/dropout_runs.ts";

function ruleClaim(
  words: Pick<Claim, "id" | "statement" | "effect">,
  which: Exclude<keyof DropoutResult, "dropout">,
  convention: StepConvention,
): Claim<readonly SeedEffect[]> {
  return {
    ...words,
    source: "derived",
    axis: "none",
    reads: [dropout],
    estimators: [],
    rule: meanInRegion({
      region: { kind: "between", lower: -0.1, upper: 0.1 },
      minimumSeeds: 10,
    }),
    find(records) {
      const runs = dropoutRuns(records);
      return {
        // The target's variances are 1.
        effects: runs.map(({ seed, result }) => ({
          seed,
          value: Math.log2(result[which].square),
        })),
        evidence: runs.slice(0, 1).map(({ settings }) => ({
          label: "Exact θ at the finite step",
          value: Math.log2(
            sgldCovariance(
              pairPrecision(settings.correlation),
              settings.sgld.stepSize,
              convention,
            ).values[0]!,
          ),
        })),
        caveats: missingLines(records.missing(dropout)),
        sampleSizes: {},
      };
    },
  };
}

/** SM-4. */
export const sm4 = ruleClaim(
  {
    id: "SM-4",
    statement: "The released update rule, whose noise has variance ε, samples the posterior.",
    effect: "θ = log₂(mean θ²/1) of SGLD with noise of variance ε; half the covariance would be −1",
  },
  "released",
  RELEASED,
);

/** SM-4p. */
export const sm4p = ruleClaim(
  {
    id: "SM-4p",
    statement: "The same rule with noise of variance 2ε samples the posterior.",
    effect: "θ = log₂(mean θ²/1) of SGLD with noise of variance 2ε",
  },
  "corrected",
  EXACT,
);
