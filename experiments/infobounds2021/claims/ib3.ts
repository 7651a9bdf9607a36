/** IB-3: is Wang and Mao's bound tighter? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { BumpTerms } from "../bump/record.ts";
import { bump } from "../bump/study.ts";
import { bestBound, cappedCaveats } from "../reading/best_bound.ts";
import { BUMP_CONFIGS, type BumpRun, bumpRuns } from "../reading/bump_runs.ts";
import { bySeed, fewerConfigs } from "../reading/by_seed.ts";

/** Mean over configurations of ln(Neu et al. / other), each at its own best σ. */
const advantage = (other: (terms: BumpTerms) => number) => (runs: readonly BumpRun[]) =>
  runs.reduce(
    (sum, run) =>
      sum + Math.log(bestBound(run, ({ neu }) => neu).bound / bestBound(run, other).bound),
    0,
  ) /
  runs.length;

/** IB-3: the logarithmic form against the 2R² form. */
export const ib3: Claim<readonly SeedEffect[]> = {
  id: "IB-3",
  statement: "Wang and Mao's bound is tighter than that of Neu et al. (2R² form).",
  source: "Wang and Mao, arXiv 2110.03128, recalled",
  axis: "none",
  effect:
    "θ = mean over 6 configurations of ln(Neu et al. / Wang–Mao), each at its own best σ under the same cap on Δ",
  rule: meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 10 }),
  reads: [bump],
  estimators: [],
  find(records) {
    const runs = bumpRuns(records);
    return {
      effects: bySeed(runs, advantage(({ wangMao }) => wangMao)),
      evidence: [
        ...overSeeds(
          "The same for Wang and Mao's linear form",
          bySeed(runs, advantage(({ wangMaoLinear }) => wangMaoLinear)),
        ),
        ...overSeeds(
          "The same for the direct form",
          bySeed(runs, advantage(({ direct }) => direct)),
          "what splitting V and Γ costs",
        ),
      ],
      caveats: [...missingLines(records.missing(bump)), ...cappedCaveats(runs)],
      sampleSizes: {},
      ...fewerConfigs(runs, BUMP_CONFIGS),
    };
  },
};
