/** IB-4: does the bound say anything? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import { bump } from "../bump/study.ts";
import { mlp } from "../mlp/study.ts";
import { cappedCaveats } from "../reading/best_bound.ts";
import { bumpRuns } from "../reading/bump_runs.ts";
import { byConfig, bySeed, fewerConfigs } from "../reading/by_seed.ts";
import { MLP_CONFIGS, type MlpRun, mlpRuns } from "../reading/mlp_runs.ts";
import { bumpOverRange, mlpOverRange } from "../reading/over_range.ts";

/** The configuration of the bump that the rule names. */
const NAMED = { dimension: 2, examples: 50, learningRate: 0.5 } as const;

const meanOverConfigs = (runs: readonly MlpRun[]) =>
  runs.reduce((sum, run) => sum + mlpOverRange(run), 0) / runs.length;

/** IB-4: the bound at its best σ lies below the range of the loss. */
export const ib4: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "IB-4",
  statement: "The bound is not vacuous.",
  source: "proposed: the notes' question, not a statement of the paper",
  axis: "none",
  effect:
    "θ = bound of Neu et al. at its best σ over the range of the loss: bump at n = 50, η = 0.5 (range 1); nets, mean over 12 configurations (range 4)",
  rule: everyClass(meanInRegion({ region: { kind: "below", bound: 1 }, minimumSeeds: 10 })),
  reads: [bump, mlp],
  estimators: [],
  afterTraining: true,
  find(records) {
    const nets = mlpRuns(records);
    const all = bumpRuns(records);
    const named = all.filter(({ settings }) =>
      settings.dimension === NAMED.dimension && settings.examples === NAMED.examples &&
      settings.learningRate === NAMED.learningRate
    );
    return {
      effects: [
        {
          name: "bump, n = 50, η = 0.5",
          effects: bySeed(named, ([run]) => bumpOverRange(run!)),
        },
        {
          name: "nets",
          effects: bySeed(nets, meanOverConfigs),
          ...fewerConfigs(nets, MLP_CONFIGS),
        },
      ],
      evidence: [
        ...byConfig(all).flatMap(([name, own]) =>
          overSeeds(`bound/range, bump, ${name}`, bySeed(own, ([run]) => bumpOverRange(run!)))
        ),
        ...byConfig(nets).flatMap(([name, own]) =>
          overSeeds(`bound/range, nets, ${name}`, bySeed(own, ([run]) => mlpOverRange(run!)))
        ),
      ],
      caveats: [
        ...[bump, mlp].flatMap((study) => missingLines(records.missing(study))),
        ...cappedCaveats(named).map((line) => `bump, ${line}`),
        ...cappedCaveats(nets).map((line) => `nets, ${line}`),
      ],
      sampleSizes: {},
    };
  },
};
