/** A run in numbers. @module */

/** Counts and times of a run. */
export interface RunSummary {
  /** Selected cells. */
  readonly cells: number;
  /** Cells computed in this run. */
  readonly computed: number;
  /** Cells whose record was there. */
  readonly reused: number;
  /** Cells that could not run, or were not reached. */
  readonly notRun: number;
  /** Cells that crashed. */
  readonly failed: number;
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Cells computed at the same time; 0 where nothing was to be computed. */
  readonly workers: number;
}
