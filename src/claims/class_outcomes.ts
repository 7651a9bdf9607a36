/** How each class came out by itself. @module */
import type { Levels, Tested } from "./rule.ts";
import type { ClassOutcome, Outcome } from "./outcome.ts";

/**
 * Outcome of every class: reproduced at the level that Holm leaves the claim (intersection–union), contradicted at that
 * level over the number of classes (Bonferroni). Agrees with the claim's own outcome: every class is reproduced where the
 * claim is, and some class is contradicted where the claim is.
 */
export function classOutcomes({ classes = [] }: Tested, levels: Levels): readonly ClassOutcome[] {
  return classes.map(({ name, pFor, pAgainst, inadmissible }) => {
    const outcome: Outcome = inadmissible !== undefined
      ? "inconclusive"
      : pFor < levels.for
      ? "reproduced"
      : classes.length * pAgainst < levels.against
      ? "contradicted"
      : "inconclusive";
    return { name, outcome, ...(inadmissible === undefined ? {} : { inadmissible }) };
  });
}
