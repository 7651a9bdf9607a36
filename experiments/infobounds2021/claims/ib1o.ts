/** IB-1o: are the forms of the bound ordered? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { bump } from "../bump/study.ts";
import { BUMP_CONFIGS, type BumpRun, bumpRuns } from "../reading/bump_runs.ts";
import { bySeed, fewerConfigs } from "../reading/by_seed.ts";

const ratios = (runs: readonly BumpRun[]) =>
  runs.flatMap(({ terms }) => terms.map(({ neu, direct }) => Math.log(neu / direct)));

/** IB-1o: direct ≤ 2R². */
export const ib1o: Claim<readonly SeedEffect[]> = {
  id: "IB-1o",
  statement:
    "Before V and Γ are split the information term is no larger than in the 2R² form (and the 4R² form is √2 times that).",
  source: "derived",
  axis: "none",
  effect: "θ = min over configurations and σ of ln(2R² first term / direct first term)",
  rule: meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 10 }),
  reads: [bump],
  estimators: [],
  find(records) {
    const runs = bumpRuns(records);
    return {
      effects: bySeed(runs, (own) => Math.min(...ratios(own))),
      evidence: [
        ...overSeeds(
          "Largest ln(2R² form / direct form)",
          bySeed(runs, (own) => Math.max(...ratios(own))),
          "in expectation both are ln √2 = 0.347",
        ),
        ...overSeeds(
          "ln(4R² form / 2R² form), largest distance from ln √2",
          bySeed(
            runs,
            (own) =>
              Math.max(
                ...own.flatMap(({ terms }) =>
                  terms.map(({ neu, neuPublished }) =>
                    Math.abs(Math.log(neuPublished / neu) - Math.LN2 / 2)
                  )
                ),
              ),
          ),
        ),
      ],
      caveats: missingLines(records.missing(bump)),
      sampleSizes: {},
      ...fewerConfigs(runs, BUMP_CONFIGS),
    };
  },
};
