/** Claims on the noise study: one run is one seed of one class. @module */
import type { Claim } from "../../../src/claims/claim.ts";
import type { Evidence } from "../../../src/claims/finding.ts";
import { noise } from "../noise/study.ts";
import { LOG_MOMENT, POOLED, pooledSizes } from "../reading/estimators.ts";
import { noiseCaveats, type NoiseRun } from "../reading/noise_runs.ts";
import { classEffects, runsOf } from "../reading/runs.ts";
import { type ByClass, type ClassClaim, classClaim } from "./class_claim.ts";

/** What sets one claim apart. */
export interface NoiseClaim
  extends Omit<ClassClaim, "find" | "reads" | "estimators" | "seeds" | "afterTraining"> {
  /** The effect of one run. */
  readonly value: (run: NoiseRun) => number;
  /** Which estimator it rests on. */
  readonly estimator: "pooled" | "iteration-wise" | "none";
  /** Whether a late checkpoint is read. */
  readonly late: boolean;
  readonly evidence?: (runs: readonly NoiseRun[]) => readonly Evidence[];
}

const SEEDS = 10;
const ESTIMATORS = { pooled: [POOLED], "iteration-wise": [LOG_MOMENT], none: [] } as const;

function sizesOf(runs: readonly NoiseRun[], estimator: NoiseClaim["estimator"]) {
  if (estimator === "none") return {};
  return estimator === "pooled"
    ? pooledSizes(runs.flatMap(({ result }) => result.checkpoints.map(({ pooled }) => pooled)))
    : { [LOG_MOMENT]: [...new Set(runs.map(({ settings }) => settings.iterations.draws))] };
}

/** A claim on one number per run. */
export function noiseClaim(
  { value, estimator, late, evidence = () => [], ...claim }: NoiseClaim,
): Claim<ByClass> {
  return classClaim({
    ...claim,
    seeds: SEEDS,
    reads: [noise],
    estimators: ESTIMATORS[estimator],
    ...(late ? { afterTraining: true } : {}),
    find(records) {
      const runs = runsOf(records, noise);
      return {
        effects: classEffects(runs, ([run]) => value(run!)),
        evidence: evidence(runs),
        caveats: noiseCaveats(records, runs),
        sampleSizes: sizesOf(runs, estimator),
      };
    },
  });
}
