/** Which tests of a claim a short list names. @module */
import type { TestRow } from "./rule.ts";

/** Tests of a claim that a short list has at the most; of more it names one less, so that there is room to say so. */
export const SHORT_LIST = 4;

/**
 * The tests that speak least for a claim, where it has more than a short list holds: largest p for first, of equal ones the
 * smallest p against.
 *
 * @param rows every test of the claim
 * @returns all of them in their own order, or three
 *
 * @example
 * ```ts
 * import { leastFavourable } from "./least_favourable.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { replicates: 8, value: 0, pAgainst: 0.5, method: "t" };
 * const rows = [0.1, 0.9, 0.2, 0.4, 0.3].map((pFor) => ({ ...row, name: `${pFor}`, pFor }));
 * assert.deepEqual(leastFavourable(rows).map(({ name }) => name), ["0.9", "0.4", "0.3"]);
 * assert.equal(leastFavourable(rows.slice(1)).length, 4);
 * ```
 */
export function leastFavourable(rows: readonly TestRow[]): readonly TestRow[] {
  if (rows.length <= SHORT_LIST) return rows;
  return rows.toSorted((a, b) => b.pFor - a.pFor || a.pAgainst - b.pAgainst)
    .slice(0, SHORT_LIST - 1);
}
