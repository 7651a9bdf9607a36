/** What stands beside a verdict. @module */
import type { Evidence } from "../../claims/finding.ts";
import { html, type Markup } from "../../page/markup.ts";
import { formatInterval, formatNumber } from "../../page/numbers.ts";
import { table } from "../../page/table.ts";

/**
 * One line per number; none where there is none.
 *
 * @example
 * ```ts
 * import { evidenceTable } from "./evidence_table.ts";
 * import assert from "node:assert/strict";
 *
 * const table = evidenceTable("P1", [{ label: "Share", value: 0.5, note: "of 8 seeds" }]);
 * assert.ok(table !== false && /Share<br><span class="quiet">of 8 seeds/.test(table.text));
 * assert.equal(evidenceTable("P1", []), false);
 * ```
 */
export function evidenceTable(claim: string, evidence: readonly Evidence[]): Markup | false {
  return evidence.length > 0 && table({
    caption: `The numbers beside the verdict on ${claim}; they decide nothing.`,
    stacked: true,
    columns: [
      { title: "Quantity", kind: "label" },
      { title: "Value", kind: "number" },
      { title: "95 % interval over seeds", kind: "number" },
    ],
    rows: evidence.map(({ label, value, interval, note }) => [
      html`${label}${note !== undefined && html`<br><span class="quiet">${note}</span>`}`,
      formatNumber(value),
      interval === undefined ? "–" : formatInterval(interval),
    ]),
  });
}
