/** P3: does Gaussianity at b = 256 get lost? @module */
import { noise } from "../noise/study.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { correctedWay, papersWay } from "../reading/evidence.ts";
import {
  effectsBySeed,
  meanGap,
  observations,
  type Run,
  testedSizes,
  TESTS,
} from "../reading/runs.ts";
import { coreRuns, missingCaveats } from "../reading/scope.ts";

const late = { family: "sphere", phase: "late", batchSizes: [256] } as const;
const early = { ...late, phase: "early" } as const;

/** Δ late − Δ early by the test that changes less. */
function loss(runs: readonly Run[]): number {
  return Math.max(
    ...TESTS.map((by) =>
      meanGap(observations(runs, late), by) - meanGap(observations(runs, early), by)
    ),
  );
}

/** P3: b = 256 loses Gaussianity late in training. */
export const p3: Claim<readonly SeedEffect[]> = {
  id: "P3",
  statement: "At batch size 256, SGN loses Gaussianity late in training.",
  source: "abstract, by implication; recalled, medium confidence",
  axis: "iteration-wise",
  effect: "θ = Δ late − Δ early at b = 256, by the test that changes less",
  rule: meanInRegion({ region: { kind: "below", bound: -0.1 }, minimumSeeds: 8 }),
  reads: [noise],
  estimators: ["shapiroWilk", "andersonDarling"],
  afterTraining: true,
  find(records) {
    const runs = coreRuns(records);
    return {
      effects: effectsBySeed(runs, loss),
      evidence: [...papersWay(runs, late), ...correctedWay(runs, late)],
      caveats: missingCaveats(records, "core"),
      sampleSizes: testedSizes(runs),
    };
  },
};
