/** The test that stands for a verdict in one line. @module */
import type { TestRow } from "../claims/rule.ts";

/**
 * The only row, or the one nearest to failing: it has the largest p-value for the claim; among equals the smallest against.
 *
 * @returns `undefined` where nothing was tested
 *
 * @example
 * ```ts
 * import { decisiveRow } from "./decisive_row.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(decisiveRow([]), undefined);
 * ```
 */
export function decisiveRow(rows: readonly TestRow[]): TestRow | undefined {
  return rows.toSorted((a, b) => b.pFor - a.pFor || a.pAgainst - b.pAgainst)[0];
}
