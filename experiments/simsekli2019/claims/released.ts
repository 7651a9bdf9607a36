/** S1, S1g, P9, S1z, S1o: what the released α̂ is, and what it is made of. @module */
import { checkpointsOf, type NoiseRun, phaseMean } from "../reading/noise_runs.ts";
import { evidenceByRun } from "../reading/evidence.ts";
import type { CheckpointResult } from "../noise/record.ts";
import { above, below, UNIT } from "./class_claim.ts";
import { noiseClaim } from "./noise_claim.ts";

const pooled = {
  axis: "dimension-wise",
  estimator: "pooled",
  late: true,
} as const;

/** Largest share of a's distance from ½ that something accounts for, over the five checkpoints. */
const shareOf = (part: (checkpoint: CheckpointResult) => number) => (run: NoiseRun) =>
  phaseMean(run, undefined, (one) => part(one) / (one.pooled.inverse - 0.5));

const asReleased = (runs: readonly NoiseRun[]) =>
  (["early", "middle", "late"] as const).flatMap((phase) =>
    evidenceByRun(
      `a = 1/α̂, ${phase}`,
      runs,
      (run) => phaseMean(run, phase, ({ pooled }) => pooled.inverse),
    )
  );

/** S1: α̂ is below 2. */
export const s1 = noiseClaim({
  ...pooled,
  id: "S1",
  statement: "The released estimator gives a tail index well below 2.",
  source: "abstract: highly non-Gaussian, heavy tails in all settings",
  effect: "θ = largest α̂ of the checkpoints (0, 16, 128, T, 2T)",
  region: below(1.9),
  value: (run) => Math.max(...checkpointsOf(run).map((one) => 1 / one.pooled.inverse)),
  evidence: asReleased,
});

/** S1g: scales explain most of it. */
export const s1g = noiseClaim({
  ...pooled,
  id: "S1g",
  statement:
    "Unequal scales of the coordinates alone account for most of the distance of the released α̂ from 2.",
  source: "derived",
  effect: "θ = mean over the checkpoints of (a_diag − ½)/(a − ½)",
  region: above(0.5),
  value: shareOf(({ pooled }) => pooled.diagonal - 0.5),
});

/** P9: the covariance explains most of it. */
export const p9 = noiseClaim({
  ...pooled,
  id: "P9",
  statement:
    "A Gaussian of the same full covariance, with the same zeros, accounts for most of that distance: α̂ below 2 is no evidence against Gaussianity.",
  source: "recalled, low confidence; derived",
  effect: "θ = mean over the checkpoints of (a_s − ½)/(a − ½)",
  region: above(0.5),
  value: shareOf(({ surrogate }) => surrogate - 0.5),
});

/** S1z: zeros explain most of it. */
export const s1z = noiseClaim({
  ...pooled,
  id: "S1z",
  statement: "Exact zeros of dead units account for most of that distance.",
  source: "derived",
  effect: "θ = mean over the checkpoints of (a − a without dead coordinates, same K₁)/(a − ½)",
  region: above(0.5),
  value: shareOf(({ pooled, nonZero }) => pooled.inverse - nonZero),
  evidence: (runs) =>
    evidenceByRun(
      "Share of dead coordinates, mean of the checkpoints",
      runs,
      (run) => phaseMean(run, undefined, ({ pooled }) => pooled.deadShare),
    ),
});

/** S1o: order does not matter. */
export const s1o = noiseClaim({
  ...pooled,
  id: "S1o",
  statement: "The released α̂ does not depend on the order in which the same numbers are read.",
  source: "derived: tacit in the method",
  effect: "θ = mean over the checkpoints of |a − a of the numbers in random order|",
  region: below(UNIT),
  value: (run) =>
    phaseMean(run, undefined, ({ pooled, permuted }) => Math.abs(pooled.inverse - permuted)),
  evidence: (runs) =>
    evidenceByRun(
      "a, coordinate by coordinate",
      runs,
      (run) => phaseMean(run, undefined, ({ coordinateMajor }) => coordinateMajor ?? NaN),
      "centring makes block sums cancel: where P divides K₁ they are zero, so this is no tail index of anything",
    ),
});
