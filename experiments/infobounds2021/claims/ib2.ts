/** IB-2 and IB-2f: does the bound track the gap? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { SeedEffect } from "../../../src/claims/effects.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { Records } from "../../../src/records/records.ts";
import { mlp } from "../mlp/study.ts";
import { bestBound, cappedCaveats } from "../reading/best_bound.ts";
import { bySeed, fewerConfigs } from "../reading/by_seed.ts";
import { MLP_CONFIGS, type MlpRun, mlpRuns } from "../reading/mlp_runs.ts";
import { rankCorrelation } from "../reading/rank_correlation.ts";
import { varianceEvidence } from "../reading/variance_evidence.ts";

/** The σ at which the first term is read alone. */
const FIXED_SIGMA = 3e-3;

type Measure = (run: MlpRun) => number;

const atBest: Measure = (run) => bestBound(run, ({ neu }) => neu).bound;

const firstTermAt = (sigma: number): Measure => ({ terms }) =>
  terms.find((one) => one.sigma === sigma)?.neu ?? NaN;

const against = (measure: Measure) => (runs: readonly MlpRun[]) => {
  const pairs = runs.map((run) => [measure(run), run.gap] as const);
  return pairs.some(([x]) => Number.isNaN(x)) ? NaN : rankCorrelation(pairs);
};

/** Mean over levels of label noise of ρ within a level: what is left once the noise of the labels is fixed. */
const within = (measure: Measure) => (runs: readonly MlpRun[]) => {
  const levels = [...Map.groupBy(runs, ({ settings }) => settings.labelNoise).values()];
  return levels.reduce((sum, own) => sum + against(measure)(own), 0) / levels.length;
};

const common = {
  axis: "none",
  rule: meanInRegion({ region: { kind: "above", bound: 0.5 }, minimumSeeds: 10 }),
  reads: [mlp],
  estimators: [],
  afterTraining: true,
} as const;

function finding(records: Records, measure: Measure) {
  const runs = mlpRuns(records);
  return {
    effects: bySeed(runs, against(measure)),
    evidence: [
      ...overSeeds(
        "Spearman's ρ within a level of label noise, mean over levels",
        bySeed(runs, within(measure)),
        "over batch size and learning rate alone",
      ),
      ...overSeeds(
        "gen, mean over configurations",
        bySeed(runs, (own) => own.reduce((sum, { gap }) => sum + gap, 0) / own.length),
      ),
      ...varianceEvidence(runs),
    ],
    caveats: missingLines(records.missing(mlp)),
    sampleSizes: {},
    ...fewerConfigs(runs, MLP_CONFIGS),
  };
}

/** IB-2: the whole bound at its best σ. */
export const ib2: Claim<readonly SeedEffect[]> = {
  ...common,
  id: "IB-2",
  statement:
    "The bound tracks the generalisation gap across label noise, batch size and learning rate.",
  source: "proposed: the notes' question, not a statement of the paper",
  effect: "θ = Spearman's ρ over 12 configurations of the bound at its best σ and gen",
  find(records) {
    const found = finding(records, atBest);
    return { ...found, caveats: [...found.caveats, ...cappedCaveats(mlpRuns(records))] };
  },
};

/** IB-2f: the first term at one σ. */
export const ib2f: Claim<readonly SeedEffect[]> = {
  ...common,
  id: "IB-2f",
  statement:
    "The information term alone, at one level of virtual noise, tracks the generalisation gap.",
  source: "proposed: the notes' question, not a statement of the paper",
  effect: "θ = Spearman's ρ over 12 configurations of the first term at σ = 0.003 and gen",
  find: (records) => finding(records, firstTermAt(FIXED_SIGMA)),
};
