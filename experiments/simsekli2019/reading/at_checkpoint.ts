/** How checkpoints are named in figures. @module */
import type { CheckpointResult } from "../noise/record.ts";
import type { NoiseRun } from "./noise_runs.ts";

/** T differs between seeds: late checkpoints share their names. */
export function checkpointName({ result }: NoiseRun, { step, phase }: CheckpointResult): string {
  if (phase !== "late") return `${step}`;
  return step === result.stepsToFit ? "T" : "2T";
}

/** In the order of training. */
export const CHECKPOINT_ORDER = ["0", "4", "16", "128", "T", "2T"] as const;
