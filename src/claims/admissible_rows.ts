/** The tests that may stand for a verdict. @module */
import type { TestRow } from "./rule.ts";
import type { Verdict } from "./verdict.ts";

/**
 * The rows of the classes in which something may be concluded: a class that is inadmissible was measured, not judged, so no
 * short list may show it as the claim's weakest test.
 *
 * @param verdict rows and outcomes by class
 * @returns all rows where no class is admissible
 *
 * @example
 * ```ts
 * import { admissibleRows } from "./admissible_rows.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { replicates: 8, value: 0, pFor: 1, pAgainst: 1, method: "t" };
 * const rows = [{ ...row, name: "a", class: "a" }, { ...row, name: "b", class: "b" }];
 * const classes = [
 *   { name: "a", outcome: "inconclusive" as const, inadmissible: "5 of 8 seeds" },
 *   { name: "b", outcome: "inconclusive" as const },
 * ];
 * assert.deepEqual(admissibleRows({ rows, classes }).map(({ name }) => name), ["b"]);
 * assert.deepEqual(admissibleRows({ rows, classes: classes.slice(0, 1) }), rows.slice(1));
 * assert.deepEqual(admissibleRows({ rows: rows.slice(0, 1), classes }), rows.slice(0, 1));
 * ```
 */
export function admissibleRows(
  { rows, classes = [] }: Pick<Verdict, "rows" | "classes">,
): readonly TestRow[] {
  const out = new Set(
    classes.flatMap(({ name, inadmissible }) => inadmissible === undefined ? [] : [name]),
  );
  const admissible = rows.filter((row) => row.class === undefined || !out.has(row.class));
  return admissible.length === 0 ? rows : admissible;
}
