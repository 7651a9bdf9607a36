/** A bound in units of the range of its loss. @module */
import { bestBound } from "./best_bound.ts";
import type { BumpRun } from "./bump_runs.ts";
import type { MlpRun } from "./mlp_runs.ts";

/** Range of 1 − exp(−‖w − z‖²/2). */
const BUMP_RANGE = 1;

/** Neu et al.'s bound at its best σ over the range 1 of the bump. */
export function bumpOverRange(run: BumpRun): number {
  return bestBound(run, ({ neu }) => neu).bound / BUMP_RANGE;
}

/** The same over the range of the clipped cross-entropy. */
export function mlpOverRange(run: MlpRun): number {
  return bestBound(run, ({ neu }) => neu).bound / run.settings.ceiling;
}
