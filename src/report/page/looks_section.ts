/** Every look of a group-sequential run, on the page of a paper. @module */
import { isDecided } from "../../claims/sequential/judge_look.ts";
import type { LookEntry, SequentialRecord } from "../../claims/sequential/sequential_record.ts";
import { html, type Markup } from "../../page/markup.ts";
import { formatNumber } from "../../page/numbers.ts";
import { table } from "../../page/table.ts";
import { verdictMark } from "./verdict_mark.ts";

function outcomeOf(entry: LookEntry): Markup | string {
  if (!isDecided(entry)) return "open";
  return verdictMark(entry.for.rejected ? "reproduced" : "contradicted");
}

/** When each claim is looked at. */
function plan({ claims }: SequentialRecord, paper: string): string {
  const own = claims.filter((one) => one.paper === paper);
  return [...Map.groupBy(own, ({ looks }) => looks.join(", "))]
    .map(([looks, some]) => `${some.map(({ claim }) => claim).join(", ")} at ${looks} seeds`)
    .join("; ");
}

/**
 * What was declared, and every look with its level and its p; nothing where the run has one look.
 *
 * @param record of the run
 * @param paper whose claims
 *
 * @example
 * ```ts
 * import { looksSection } from "./looks_section.ts";
 * import { tablesOf } from "../../page/testing/read_page.ts";
 * import assert from "node:assert/strict";
 *
 * const side = { pValue: 0.0001, level: 0.00557, rejected: true };
 * const section = looksSection({
 *   version: 1, profile: "smoke", replication: 900, engine: "onnx:cpu", alpha: 0.05, declaredAt: "2026-11-28T00:00:00Z",
 *   claims: [{ paper: "a", claim: "A1", family: "a", places: 1, looks: [8, 16], levels: [0.00557, 0.04443] }],
 *   looks: [{ judgedAt: "2026-11-28T00:01:00Z", claims: [{
 *     paper: "a", claim: "A1", look: 1, seeds: 8, for: side, against: { pValue: 1, level: 0.00557, rejected: false },
 *   }] }],
 * }, "a");
 * assert.ok(section !== false);
 * assert.equal(tablesOf(section.text)[0]!.rows.length, 1);
 * assert.equal(looksSection(undefined, "a"), false);
 * ```
 */
export function looksSection(
  record: SequentialRecord | undefined,
  paper: string,
): Markup | false {
  if (record === undefined) return false;
  const entries = record.looks.flatMap(({ claims }) => claims).filter((one) => one.paper === paper);
  return html`<section aria-labelledby="looks">
<h2 id="looks">Looks</h2>
<p>Declared ${
    record.declaredAt.slice(0, 16).replace("T", " ")
  } UTC, before the first look, on replication ${record.replication}: ${
    plan(record, paper)
  }. A look spends what a spending function of O’Brien–Fleming type allows it beyond the looks before; Holm’s procedure runs at
each look over the whole family and counts earlier rejections, for and against apart. A decision stands, and its cells stop. Adjusted p-values on this page are p · ${record.alpha} / level.
Means and intervals are those of the last look as if it had been the only one: who stops at a clear result sees, on average, an
effect that is a little too far from the bound.</p>
${
    table({
      caption: "Every look: the p-values and the levels that they were compared with.",
      stacked: true,
      columns: [
        { title: "Claim", kind: "label" },
        { title: "Look", kind: "number" },
        { title: "Seeds", kind: "number", unit: "seeds" },
        { title: "p for", kind: "number", unit: "for" },
        { title: "Level for", kind: "number", unit: "level for" },
        { title: "p against", kind: "number", unit: "against" },
        { title: "Level against", kind: "number", unit: "level against" },
        { title: "Came out", kind: "words" },
      ],
      rows: entries.map((entry) => [
        entry.claim,
        entry.look,
        entry.seeds,
        formatNumber(entry.for.pValue),
        formatNumber(entry.for.level),
        formatNumber(entry.against.pValue),
        formatNumber(entry.against.level),
        outcomeOf(entry),
      ]),
    })
  }</section>`;
}
