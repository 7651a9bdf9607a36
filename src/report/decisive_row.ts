/** The test that stands for a verdict in one line. @module */
import type { TestRow } from "../claims/rule.ts";

/**
 * The only row, or the one nearest to failing: it has the largest p-value for the claim.
 *
 * @returns `undefined` where nothing was tested
 */
export function decisiveRow(rows: readonly TestRow[]): TestRow | undefined {
  return rows.toSorted((a, b) => b.pFor - a.pFor)[0];
}
