/** How a claim came out, as a whole and in one class. @module */

/** How a claim came out. */
export type Outcome = "reproduced" | "contradicted" | "inconclusive" | "not-run";

/** How a claim came out in one class. */
export interface ClassOutcome {
  /** As in the rows. */
  readonly name: string;
  /** At the level that Holm leaves the claim; against, at that level over the number of classes. */
  readonly outcome: Outcome;
  /** Why nothing may be concluded in it, where that is so. */
  readonly inadmissible?: string;
}
