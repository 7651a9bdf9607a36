/** The tests behind a verdict. @module */
import { html, type Markup } from "../../page/markup.ts";
import { formatInterval, formatNumber, formatP } from "../../page/numbers.ts";
import { table } from "../../page/table.ts";
import type { TestRow } from "../../claims/rule.ts";
import type { Verdict } from "../../claims/verdict.ts";
import { verdictMark } from "./verdict_mark.ts";

const METHODS: Readonly<Record<string, string>> = {
  t: "Student t",
  sign: "exact sign",
  binomial: "exact binomial",
  exact: "exact",
};

/**
 * One line per row of the verdict.
 *
 * @example
 * ```ts
 * import { testTable } from "./test_table.ts";
 * import type { Verdict } from "../../claims/verdict.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import { tablesOf } from "../../page/testing/read_page.ts";
 * import assert from "node:assert/strict";
 *
 * const [{ rows, ...verdict }] = madeUpInput().experiments[0]!.verdicts as [Verdict];
 * const table = testTable({ ...verdict, rows });
 * assert.ok(table !== false);
 * assert.equal(tablesOf(table.text)[0]!.rows.length, rows.length);
 * assert.equal(testTable({ ...verdict, rows: [] }), false);
 * ```
 */
export function testTable(verdict: Verdict): Markup | false {
  const { claim, rows, classes = [], adjustedFor, adjustedAgainst } = verdict;
  const byClass = new Map(classes.map((one) => [one.name, one]));
  const outcome = (row: TestRow) => {
    const own = row.class === undefined ? undefined : byClass.get(row.class);
    if (own === undefined) return "–";
    return own.inadmissible === undefined ? verdictMark(own.outcome) : "inadmissible";
  };
  return rows.length > 0 && table({
    caption: `The tests of ${claim}. After Holm: for p = ${formatP(adjustedFor)}, against p = ${
      formatP(adjustedAgainst)
    }.`,
    stacked: true,
    columns: [
      { title: "Class", kind: "label" },
      { title: "Seeds", kind: "number", unit: "seeds" },
      { title: "Effect θ", kind: "number" },
      { title: "95 % interval", kind: "number" },
      { title: "p for", kind: "number", unit: "for" },
      { title: "p against", kind: "number", unit: "against" },
      { title: "Test", kind: "number" },
      ...(classes.length > 0 ? [{ title: "Its class" }] : []),
    ],
    rows: rows.map((row) => [
      html`${row.name}`,
      row.replicates,
      formatNumber(row.value),
      row.interval === undefined ? "–" : formatInterval(row.interval),
      formatP(row.pFor),
      formatP(row.pAgainst),
      METHODS[row.method] ?? row.method,
      ...(classes.length > 0 ? [outcome(row)] : []),
    ]),
  });
}
