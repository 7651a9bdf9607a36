/** SG-3n and SG-3a: does the double safeguard spare the honest workers? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { AttackName } from "../runs/record.ts";
import {
  ATTACKS,
  missingRuns,
  perSeed,
  removedHonest,
  removedShare,
  RUN_STUDIES,
  runOf,
  type SeedRuns,
  seedRuns,
} from "./runs.ts";
import { SEEDS } from "./seeds.ts";

const common = {
  axis: "none",
  source: "the paper's theory: with high probability, for thresholds above the honest spread",
  rule: meanInRegion({ region: { kind: "below", bound: 0.05 }, minimumSeeds: SEEDS }),
  reads: RUN_STUDIES,
  estimators: [],
} as const;

/** Largest distance of workers from the median worker over 2·Th: above 1 they were removed. */
function reach(runs: readonly SeedRuns[], attack: AttackName, first: number): readonly Evidence[] {
  return overSeeds(
    `Largest distance of an honest worker from a median worker over 2·Th, ${attack}`,
    perSeed(runs, (seed) =>
      Math.max(
        ...runOf(seed, "double", attack).guard!.reach.flatMap((row) =>
          row.slice(first).map((one) => one ?? Infinity)
        ),
      )).filter(({ value }) => Number.isFinite(value)),
    "while it was averaged; removed above 1",
  );
}

/** SG-3n: all ten are honest. */
export const sg3n: Claim<readonly SeedEffect[]> = {
  ...common,
  id: "SG-3n",
  statement: "Without an attack the double safeguard removes no honest worker.",
  effect: "θ = share of the 10 workers that were removed, all of them honest",
  find(records) {
    const runs = seedRuns(records);
    return {
      effects: perSeed(runs, (seed) => {
        const run = runOf(seed, "double", "none");
        return removedShare(run, 0, run.removedAt.length);
      }),
      evidence: reach(runs, "none", 0),
      caveats: missingRuns(records),
      sampleSizes: {},
    };
  },
};

/** SG-3a: six are honest. */
export const sg3a: Claim<readonly SeedEffect[]> = {
  ...common,
  id: "SG-3a",
  statement: "Under attack the double safeguard removes no honest worker.",
  effect: "θ = share of the 6 honest workers that were removed, mean over the 6 attacks",
  find(records) {
    const runs = seedRuns(records);
    const share = (seed: SeedRuns, attack: AttackName) =>
      removedHonest(seed, runOf(seed, "double", attack));
    return {
      effects: perSeed(
        runs,
        (seed) => ATTACKS.reduce((sum, attack) => sum + share(seed, attack), 0) / ATTACKS.length,
      ),
      evidence: [
        ...ATTACKS.flatMap((attack) =>
          overSeeds(
            `Share of the honest workers that were removed, ${attack}`,
            perSeed(runs, (seed) => share(seed, attack)),
          )
        ),
        ...overSeeds(
          "Steps whose removals would have left nobody, all attacks",
          perSeed(runs, (seed) =>
            ATTACKS.reduce(
              (sum, attack) => sum + runOf(seed, "double", attack).guard!.spared,
              0,
            )),
          "such a step removes nobody (our choice)",
        ),
      ],
      caveats: missingRuns(records),
      sampleSizes: {},
    };
  },
};
