/** What the `data` command asks of `src/data`. @module */

/** A data set as `data list` and `data check` show it. */
export interface DatasetStatus {
  readonly id: string;
  /** Where it comes from, or that it is generated; or what is wrong with it. */
  readonly note: string;
  readonly state: "present" | "missing" | "damaged";
}

/** What the command needs of `src/data`. */
export interface DataCommands {
  list(): Promise<readonly DatasetStatus[]>;
  check(): Promise<readonly DatasetStatus[]>;
  /** Downloads and checks; returns one line on what was done. */
  fetch(id: string, progress: (line: string) => void): Promise<string>;
}
