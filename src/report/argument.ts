/** What the papers together say about the question of the field, as a table of verdicts. @module */
import type { Outcome } from "../claims/verdict.ts";

/** What one claim says at one place of the table. */
export interface ArgumentEntry {
  /** In few words, e.g. `Gaussian, b = 256`. */
  readonly text: string;
  readonly outcome: Outcome;
  /** Key of the paper whose page has the claim. */
  readonly paper: string;
  readonly claim: string;
}

/** The table: an entry that no claim decides is null. */
export interface Argument {
  /** The question, a heading. */
  readonly question: string;
  /** How to read the table. */
  readonly caption: string;
  /** What stands above the first column. */
  readonly rowTitle: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly entries: readonly (ArgumentEntry | null)[];
  }[];
}
