/** SG-1: does the double safeguard keep up with the mean of the honest workers? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import {
  ATTACKS,
  best,
  honestMean,
  last,
  missingRuns,
  perSeed,
  removedAttackers,
  RUN_STUDIES,
  runOf,
  seedRuns,
} from "./runs.ts";
import { SEEDS } from "./seeds.ts";

/** Attack by attack, no attack among them. */
export const sg1: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "SG-1",
  statement:
    "Under every attack the double safeguard loses no more than one point to the mean of the honest workers.",
  source:
    "table 1 of the submitted version; the mean of the 6 honest workers as reference: derived",
  axis: "none",
  effect:
    "θ = best test accuracy of the double safeguard minus that of the mean of the 6 honest workers, in points; by attack",
  rule: everyClass(meanInRegion({ region: { kind: "above", bound: -1 }, minimumSeeds: SEEDS })),
  reads: RUN_STUDIES,
  estimators: [],
  find(records) {
    const runs = seedRuns(records);
    return {
      effects: (["none", ...ATTACKS] as const).map((attack) => ({
        name: attack,
        effects: perSeed(
          runs,
          (seed) => best(runOf(seed, "double", attack)) - best(honestMean(seed)),
        ),
      })),
      evidence: [
        ...overSeeds(
          "Mean of the honest workers: best accuracy",
          perSeed(runs, (seed) => best(honestMean(seed))),
          "points",
        ),
        ...(["none", ...ATTACKS] as const).flatMap((attack) =>
          overSeeds(
            `Double safeguard minus the honest mean after the last step, ${attack}`,
            perSeed(runs, (seed) => last(runOf(seed, "double", attack)) - last(honestMean(seed))),
            "points; the paper reports the best step",
          )
        ),
        ...ATTACKS.flatMap((attack) =>
          overSeeds(
            `Share of the attackers that were removed, ${attack}`,
            perSeed(runs, (seed) => removedAttackers(seed, runOf(seed, "double", attack))),
          )
        ),
      ],
      caveats: missingRuns(records),
      sampleSizes: {},
    };
  },
};
