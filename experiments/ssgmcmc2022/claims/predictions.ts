/** SM-2, SM-2n: does S-SGLD predict better at equal cost? @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { ClassEffects, SeedEffect } from "../../../src/claims/effects.ts";
import { everyClass } from "../../../src/claims/rules/every_class.ts";
import { meanInRegion } from "../../../src/claims/rules/mean_in_region.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import { overSeeds } from "../../../src/evidence/over_seeds.ts";
import type { LinearResult } from "../linear/record.ts";
import { linear } from "../linear/study.ts";
import type { BnnResult } from "../bnn/record.ts";
import { bnn } from "../bnn/study.ts";
import { bnnRuns } from "../reading/bnn_runs.ts";
import { judgedPrediction, likelihoodGain } from "../reading/judged_prediction.ts";
import { className, CORRELATIONS, effectsOf, linearRuns } from "../reading/linear_runs.ts";

const RULE = meanInRegion({ region: { kind: "above", bound: 0 }, minimumSeeds: 20 });

const finite = (effects: readonly SeedEffect[]) =>
  effects.filter(({ value }) => Number.isFinite(value));

/** SM-2. */
export const sm2: Claim<readonly ClassEffects<readonly SeedEffect[]>[]> = {
  id: "SM-2",
  statement:
    "At equal gradient evaluations S-SGLD predicts better than SGLD on a linear model (log-likelihood of the mixture).",
  source: "abstract: improved final accuracy; cost rule derived",
  axis: "none",
  effect:
    "θ = test log-likelihood of S-SGLD (first 1000 steps) − that of SGLD (first 20,000), nats; classes ρ",
  reads: [linear],
  estimators: [],
  rule: everyClass(RULE),
  find: (records) => ({
    effects: CORRELATIONS.map((correlation) => ({
      name: className(correlation),
      effects: finite(
        effectsOf(
          linearRuns(records, correlation),
          ({ result }) => likelihoodGain(result.predictions),
        ),
      ),
    })),
    evidence: CORRELATIONS.flatMap((correlation) => {
      const runs = linearRuns(records, correlation);
      const short = (label: string, read: (result: LinearResult) => number) =>
        overSeeds(
          `${label} minus that of the exact posterior, ${className(correlation)}`,
          finite(effectsOf(runs, ({ result }) => read(result) - result.exact)),
        );
      return [
        ...short("SGLD", ({ predictions }) => judgedPrediction(predictions)?.sgld ?? NaN),
        ...short("S-SGLD", ({ predictions }) => judgedPrediction(predictions)?.structured ?? NaN),
        ...short("MAP", ({ map }) => map),
      ];
    }),
    caveats: missingLines(records.missing(linear)),
    sampleSizes: {},
  }),
};

/** SM-2n. */
export const sm2n: Claim<readonly SeedEffect[]> = {
  id: "SM-2n",
  statement:
    "At equal gradient evaluations S-SGLD predicts better than SGLD on a small net (log-likelihood of the mixture).",
  source: "abstract: improved final accuracy; cost rule derived",
  axis: "none",
  effect:
    "θ = test log-likelihood of S-SGLD (1000 steps of 10 gradients) − that of SGLD (10,000 steps), nats",
  reads: [bnn],
  estimators: [],
  rule: RULE,
  find(records) {
    const runs = bnnRuns(records);
    const line = (label: string, read: (result: BnnResult) => number) =>
      overSeeds(label, finite(runs.map(({ seed, result }) => ({ seed, value: read(result) }))));
    return {
      effects: finite(
        runs.map(({ seed, result }) => ({ seed, value: likelihoodGain(result.predictions) })),
      ),
      evidence: [
        ...line("SGLD", ({ predictions }) => judgedPrediction(predictions)?.sgld ?? NaN),
        ...line("S-SGLD", ({ predictions }) => judgedPrediction(predictions)?.structured ?? NaN),
        ...line("MAP", ({ map }) => map),
        ...line("Hamiltonian Monte Carlo", ({ reference }) => reference?.logLikelihood ?? NaN),
      ],
      caveats: missingLines(records.missing(bnn)),
      sampleSizes: {},
    };
  },
};
