/** S1se, S1sl, S6s: the released α̂ beside Gaussian noise. S1ie, S1il: single coordinates over the iterations. @module */
import { evidenceByRun } from "../reading/evidence.ts";
import { atBatchSize, checkpointsOf, type NoiseRun, phaseMean } from "../reading/noise_runs.ts";
import { above, below, UNIT } from "./class_claim.ts";
import { noiseClaim } from "./noise_claim.ts";

type Phase = "early" | "late";

function besideSurrogate(id: string, phase: Phase) {
  return noiseClaim({
    id,
    statement:
      `The released α̂ is low because of tails, ${phase} in training: lower than Gaussian noise of the same covariance gives.`,
    source: "derived",
    axis: "dimension-wise",
    effect: `θ = mean over the ${phase} checkpoints of a − a_s`,
    region: above(UNIT),
    estimator: "pooled",
    late: phase === "late",
    value: (run) => phaseMean(run, phase, (one) => one.pooled.inverse - one.surrogate),
    evidence: (runs) =>
      evidenceByRun(
        `a of the surrogate, ${phase}`,
        runs,
        (run) => phaseMean(run, phase, ({ surrogate }) => surrogate),
      ),
  });
}

/** Tails make α̂ low, early. */
export const s1se = besideSurrogate("S1se", "early");
/** The same late. */
export const s1sl = besideSurrogate("S1sl", "late");

/** α̂ along training is Gaussian noise's. */
export const s6s = noiseClaim({
  id: "S6s",
  statement: "Along training, the released α̂ is that of Gaussian noise of the same covariance.",
  source: "derived",
  axis: "time-wise",
  effect: "θ = largest |a − a_s| of the checkpoints (0, 16, 128, T, 2T)",
  region: below(UNIT),
  estimator: "pooled",
  late: true,
  value: (run) =>
    Math.max(...checkpointsOf(run).map((one) => Math.abs(one.pooled.inverse - one.surrogate))),
});

/** i(b) of the training minibatch minus i of the surrogate. */
const excess = (run: NoiseRun, phase: Phase, batchSize: number) =>
  phaseMean(
    run,
    phase,
    ({ iterations }) =>
      atBatchSize(iterations?.byBatchSize, batchSize) - (iterations?.surrogate ?? NaN),
  );

/** The minibatch size of training in the laptop's cells and in the released code. */
const TRAINED = 100;

function iterationWise(id: string, phase: Phase) {
  return noiseClaim({
    id,
    statement:
      `Iteration by iteration, single coordinates are heavy-tailed ${phase} in training, at b = ${TRAINED}.`,
    source: "derived",
    axis: "iteration-wise",
    effect: `θ = mean over the ${phase} checkpoints of i(${TRAINED}) − i_s`,
    region: above(UNIT),
    estimator: "iteration-wise",
    late: phase === "late",
    value: (run) => excess(run, phase, TRAINED),
    evidence: (runs) =>
      [16, 1024].flatMap((batchSize) =>
        evidenceByRun(
          `i(${batchSize}) − i_s, ${phase}`,
          runs,
          (run) => excess(run, phase, batchSize),
        )
      ),
  });
}

/** Coordinates are heavy-tailed early. */
export const s1ie = iterationWise("S1ie", "early");
/** Coordinates are heavy-tailed late. */
export const s1il = iterationWise("S1il", "late");
