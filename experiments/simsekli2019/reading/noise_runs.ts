/** Checkpoints of the noise study by phase. @module */
import type { Records } from "../../../src/records/records.ts";
import { missingLines } from "../../../src/evidence/missing_lines.ts";
import type { CheckpointResult, NoiseResult } from "../noise/record.ts";
import type { NoiseSettings } from "../noise/settings.ts";
import { noise } from "../noise/study.ts";
import { mean, type Run } from "./runs.ts";

/** One training run with its checkpoints. */
export type NoiseRun = Run<NoiseSettings, NoiseResult>;

/** Phases that claims name. */
export type Phase = CheckpointResult["phase"];

/** Checkpoints of a phase, or all. */
export function checkpointsOf(
  { result }: Pick<NoiseRun, "result">,
  phase?: Phase,
): readonly CheckpointResult[] {
  return result.checkpoints.filter((one) => phase === undefined || one.phase === phase);
}

/** The checkpoint where more is measured: the last early one, or T. */
export function keyCheckpoint(
  { result }: Pick<NoiseRun, "result">,
  phase: "early" | "late",
): CheckpointResult | undefined {
  return phase === "early"
    ? result.checkpoints.findLast((one) => one.phase === "early")
    : result.checkpoints.find((one) => one.step === result.stepsToFit);
}

/** Mean over the checkpoints of a phase, or over all. */
export function phaseMean(
  run: Pick<NoiseRun, "result">,
  phase: Phase | undefined,
  read: (checkpoint: CheckpointResult) => number,
): number {
  return mean(checkpointsOf(run, phase).map(read));
}

/** a(b), i(b): the value at a minibatch size. */
export function atBatchSize(
  values: readonly { readonly batchSize: number; readonly inverse: number }[] | undefined,
  batchSize: number,
): number {
  return values?.find((one) => one.batchSize === batchSize)?.inverse ?? NaN;
}

/** At the step where training is this many times longer, a step still counts as early. */
const EARLY_SHARE = 20;

/** Cells without a record, and seeds whose T is not what the rules take it to be. */
export function noiseCaveats(records: Records, runs: readonly NoiseRun[]): readonly string[] {
  return [
    ...missingLines(records.missing(noise)),
    ...runs.flatMap(({ seed, class: name, settings, result: { fitted, stepsToFit } }) => {
      const lastEarly = Math.max(...settings.earlySteps);
      if (!fitted) {
        return [
          `${name}, seed ${seed}: 100 % training accuracy was not reached by step ${stepsToFit}, which is the only late one`,
        ];
      }
      return stepsToFit < EARLY_SHARE * lastEarly
        ? [
          `${name}, seed ${seed}: T = ${stepsToFit}, so that step ${lastEarly}, kept as early, lies beyond T/${EARLY_SHARE}`,
        ]
        : [];
    }),
  ];
}
