/** SG-2a and SG-2: does the variance attack hurt, and does the double safeguard protect better than others? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import {
  best,
  honestMean,
  last,
  missingRuns,
  perSeed,
  RIVALS,
  RUN_STUDIES,
  runOf,
  seedRuns,
} from "./runs.ts";
import { SEEDS } from "./seeds.ts";

/** SG-2a: the task is admissible. */
export const sg2a: Claim<readonly SeedEffect[]> = {
  id: "SG-2a",
  statement:
    "The task tells methods apart: under the variance attack the plain mean loses at least five points.",
  source: "derived: what SG-2 needs to mean anything",
  axis: "none",
  effect:
    "θ = best test accuracy of the mean of the 6 honest workers minus that of the mean of all 10 under the variance attack, in points",
  rule: meanInRegion({ region: { kind: "above", bound: 5 }, minimumSeeds: SEEDS }),
  reads: RUN_STUDIES,
  estimators: [],
  find(records) {
    const runs = seedRuns(records);
    const mean = (seed: typeof runs[number]) => runOf(seed, "mean", "variance");
    return {
      effects: perSeed(runs, (seed) => best(honestMean(seed)) - best(mean(seed))),
      evidence: overSeeds(
        "Loss of the plain mean after the last step",
        perSeed(runs, (seed) => last(honestMean(seed)) - last(mean(seed))),
        "points",
      ),
      caveats: missingRuns(records),
      sampleSizes: {},
    };
  },
};

/** SG-2 by its numbers alone; `mod.ts` adds whether the task is admissible. */
export const sg2: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "SG-2",
  statement: "Under the variance attack the double safeguard beats every other method.",
  source: "table 1 of the submitted version",
  axis: "none",
  effect:
    "θ = best test accuracy of the double safeguard minus that of the other method, both under the variance attack, in points; by method",
  rule: everyClass(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: SEEDS })),
  reads: RUN_STUDIES,
  estimators: [],
  find(records) {
    const runs = seedRuns(records);
    const difference = (of: typeof best, rival: typeof RIVALS[number]) =>
      perSeed(
        runs,
        (seed) => of(runOf(seed, "double", "variance")) - of(runOf(seed, rival, "variance")),
      );
    return {
      effects: RIVALS.map((rival) => ({ name: rival, effects: difference(best, rival) })),
      evidence: [
        ...overSeeds(
          "Double safeguard: best accuracy",
          perSeed(runs, (seed) => best(runOf(seed, "double", "variance"))),
          "points",
        ),
        ...RIVALS.flatMap((rival) =>
          overSeeds(
            `Double safeguard minus ${rival} after the last step`,
            difference(last, rival),
            "points; the paper reports the best step",
          )
        ),
      ],
      caveats: missingRuns(records),
      sampleSizes: {},
    };
  },
};
