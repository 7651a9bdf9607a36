/** IB-1: is the bound valid? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { bump } from "../bump/study.ts";
import type { BumpTerms } from "../bump/record.ts";
import { type BumpRun, bumpRuns } from "../reading/bump_runs.ts";
import { byConfig, bySeed } from "../reading/by_seed.ts";

/** Smallest ln(bound/|gen|) over σ. */
const tightness = (information: (terms: BumpTerms) => number) => ([run]: readonly BumpRun[]) =>
  Math.min(
    ...run!.terms.map((terms) =>
      Math.log((information(terms) + terms.smoothing) / Math.abs(run!.gap))
    ),
  );

/** IB-1: the bound lies above the gap at every σ. */
export const ib1: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "IB-1",
  statement: "The bound on the generalisation gap is valid at every level of virtual noise.",
  source: "Theorem 1, recalled; the constant 2R² is derived",
  axis: "none",
  effect: "θ = min over σ of ln(bound of Neu et al., 2R² form, over |gen|), by configuration",
  rule: everyClass(meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 10 })),
  reads: [bump],
  estimators: [],
  find(records) {
    const runs = bumpRuns(records);
    const configs = byConfig(runs);
    return {
      effects: configs.map(([name, own]) => ({
        name,
        effects: bySeed(own, tightness(({ neu }) => neu)),
      })),
      evidence: configs.flatMap(([name, own]) => [
        ...overSeeds(`gen, ${name}`, bySeed(own, ([run]) => run!.gap)),
        ...overSeeds(
          `Standard error of gen within a seed, ${name}`,
          bySeed(own, ([run]) => run!.result.gapError),
        ),
        ...overSeeds(
          `min ln(bound/|gen|) of the direct form, ${name}`,
          bySeed(own, tightness(({ direct }) => direct)),
        ),
      ]),
      caveats: missingLines(records.missing(bump)),
      sampleSizes: {},
    };
  },
};
