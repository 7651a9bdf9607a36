/** The effects behind a verdict as a table: one line per class, test and seed. @module */
import { writeCsv } from "../../base/csv.ts";
import type { Verdict } from "../../claims/verdict.ts";

/** Name of the file beside the paper's page. */
export function effectsFile(claim: string): string {
  return `${claim}-effects.csv`;
}

/** Whether there is anything to write. */
export function hasEffects({ rows }: Pick<Verdict, "rows">): boolean {
  return rows.some(({ values = [] }) => values.length > 0);
}

/**
 * CSV with the columns `row` (class and test, as in `claims.json`), `class` (empty where the claim is not judged class by
 * class), `seed` and `value`.
 *
 * @example
 * ```ts
 * import { effectsCsv } from "./effects_csv.ts";
 * import assert from "node:assert/strict";
 *
 * const row = {
 *   name: "a, W", class: "a", replicates: 1, value: 2, pFor: 1, pAgainst: 1, method: "t",
 *   values: [{ seed: 7, value: 2 }],
 * };
 * assert.equal(effectsCsv({ rows: [row] }), 'row,class,seed,value\n"a, W",a,7,2\n');
 * ```
 */
export function effectsCsv({ rows }: Pick<Verdict, "rows">): string {
  const lines = rows.flatMap(({ name, class: own = "", values = [] }) =>
    values.map(({ seed, value }) => ({ row: name, class: own, seed, value }))
  );
  return writeCsv(["row", "class", "seed", "value"], lines);
}
