/** A run in numbers. @module */

/** Counts and times of a run. */
export interface RunSummary {
  readonly cells: number;
  readonly computed: number;
  readonly reused: number;
  readonly notRun: number;
  readonly failed: number;
  /** Wall time in seconds. */
  readonly seconds: number;
  readonly workers: number;
}
