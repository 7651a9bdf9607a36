/** SM-1v, SM-1p: does S-SGLD have the posterior's variances? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { ChainMeasures } from "../linear/record.ts";
import { linear } from "../linear/study.ts";
import { className, CORRELATIONS, effectsOf, linearRuns } from "../reading/linear_runs.ts";
import { mean } from "../reading/mean.ts";

/** ln 1.25, to three digits. */
const MARGIN = 0.223;

type VarianceClaim = Claim<readonly ClassEffects<readonly SeedEffect[]>[]>;

function varianceClaim(
  words: Pick<VarianceClaim, "id" | "statement" | "source" | "effect">,
  read: (measures: ChainMeasures) => number,
): VarianceClaim {
  return {
    ...words,
    axis: "none",
    reads: [linear],
    estimators: [],
    rule: everyClass(
      meanInRegion({
        region: { kind: "between", lower: -MARGIN, upper: MARGIN },
        minimumSeeds: 20,
      }),
    ),
    find: (records) => ({
      effects: CORRELATIONS.map((correlation) => ({
        name: className(correlation),
        effects: effectsOf(
          linearRuns(records, correlation),
          ({ result }) => read(result.structured),
        ),
      })),
      evidence: CORRELATIONS.flatMap((correlation) => {
        const runs = linearRuns(records, correlation);
        return [
          ...overSeeds(
            `The same of SGLD, ${className(correlation)}`,
            effectsOf(runs, ({ result }) => read(result.sgld)),
          ),
          ...overSeeds(
            `KL of the mean-field solution to the posterior, nats, ${className(correlation)}`,
            effectsOf(runs, ({ result }) => result.divergence),
          ),
        ];
      }),
      caveats: missingLines(records.missing(linear)),
      sampleSizes: {},
    }),
  };
}

/** SM-1v. */
export const sm1v = varianceClaim({
  id: "SM-1v",
  statement: "The samples of S-SGLD have the posterior's variances.",
  source: "derived: mixing alone never decides",
  effect:
    "θ = mean over coordinates of ln(sample variance of S-SGLD/posterior variance); classes ρ",
}, ({ logVarianceRatios }) => mean(logVarianceRatios));

/** SM-1p. */
export const sm1p = varianceClaim({
  id: "SM-1p",
  statement: "The samples of S-SGLD have the posterior's predictive variances.",
  source: "derived",
  effect:
    "θ = mean over test inputs of ln(variance of xᵀθ over every 50th state of S-SGLD/xᵀP⁻¹x); classes ρ",
}, ({ logPredictiveRatio }) => logPredictiveRatio);
