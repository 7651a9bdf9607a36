/** What a cell cost; kept beside its record, never in it. @module */

/** How a cell came out in this run. */
export type CellStatus = "computed" | "reused" | "not-run" | "failed";

/** One cell's part in a run. */
export interface CellTiming {
  /** Key of the paper whose record it is. */
  readonly experiment: string;
  /** Id of the study. */
  readonly study: string;
  /** Id of the cell. */
  readonly cell: string;
  /** How it came out. */
  readonly status: CellStatus;
  /** Why it ran, was reused, did not run or failed: one line. */
  readonly reason: string;
  /** The record's address; null where there is none. */
  readonly key: string | null;
  /** Seconds that computing took, in this run or in the one whose record is reused; null where unknown. */
  readonly seconds: number | null;
  /** Resident memory of the process at the end of the cell, bytes; null where unknown. */
  readonly memory: number | null;
}
