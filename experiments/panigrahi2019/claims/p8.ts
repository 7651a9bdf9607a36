/** P8: does the averaged W tell anything? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../reading/evidence.ts";
import {
  classMean,
  effectsBySeed,
  observations,
  type Run,
  standardisedMeanW,
  testedSizes,
} from "../reading/runs.ts";
import { coreRuns, missingCaveats } from "../reading/scope.ts";
import { noise } from "../noise/study.ts";

/** W̄ of a batch size, late, in standard deviations of the surrogate's W̄ from the surrogate's mean. */
function standardised(runs: readonly Run[], batchSize: number): number {
  const selection = { family: "sphere", phase: "late", batchSizes: [batchSize] } as const;
  return classMean(observations(runs, selection), standardisedMeanW);
}

/** P8: W̄ separates b = 4096 from b = 32 beyond the null's spread. */
export const p8: Claim<readonly SeedEffect[]> = {
  id: "P8",
  statement: "The averaged Shapiro–Wilk statistic is informative about the batch size.",
  source: "derived",
  axis: "iteration-wise",
  effect: "θ = (W̄ at b = 4096 − W̄ at b = 32)/sd₀, late checkpoints; sd₀ from the surrogate sets",
  rule: meanInRegion({ region: { kind: "above", bound: 3 }, minimumSeeds: 8 }),
  reads: [noise],
  estimators: ["shapiroWilk"],
  afterTraining: true,
  find(records) {
    const runs = coreRuns(records);
    const batchSizes = [
      ...new Set(
        observations(runs, { family: "sphere", phase: "late" }).map((one) => one.sample.batchSize),
      ),
    ].sort((a, b) => a - b);
    return {
      effects: effectsBySeed(
        runs,
        (seedRuns) => standardised(seedRuns, 4096) - standardised(seedRuns, 32),
      ),
      evidence: batchSizes.flatMap((batchSize) =>
        overSeeds(
          `W̄ at b = ${batchSize}, in sd₀ from the null`,
          runs,
          (seedRuns) => standardised(seedRuns, batchSize),
        ).map((one) => ({
          ...one,
          note: Math.abs(one.value) <= 2
            ? "inside the null band of one set, ±2: carries no order"
            : "outside the null band of one set, ±2",
        }))
      ),
      caveats: missingCaveats(records, "core"),
      sampleSizes: testedSizes(runs),
    };
  },
};
