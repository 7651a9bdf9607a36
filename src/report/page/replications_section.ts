/** The table "verdict by replication" on a page. @module */
import { html, type Markup } from "../../page/markup.ts";
import { table } from "../../page/table.ts";
import type { JudgedReplication } from "../input.ts";
import { verdictByReplication } from "../verdict_by_replication.ts";
import { verdictMark } from "./verdict_mark.ts";

/**
 * How every claim came out on every replication; nothing where the run judged one alone.
 *
 * @param replications that of the report first
 * @param paper whose claims; all where it is left out
 *
 * @example
 * ```ts
 * import { replicationsSection } from "./replications_section.ts";
 * import { madeUpInput } from "../testing/made_up_input.ts";
 * import { tablesOf } from "../../page/testing/read_page.ts";
 * import assert from "node:assert/strict";
 *
 * const { verdicts } = madeUpInput().experiments[0]!;
 * const section = replicationsSection([{ seedOffset: 0, verdicts }, { seedOffset: 1, verdicts }]);
 * assert.ok(section !== false);
 * assert.equal(tablesOf(section.text)[0]!.rows.length, verdicts.length);
 * assert.equal(replicationsSection(undefined), false);
 * ```
 */
export function replicationsSection(
  replications: readonly JudgedReplication[] | undefined,
  paper?: string,
): Markup | false {
  if (replications === undefined) return false;
  const lines = verdictByReplication(replications)
    .filter((line) => paper === undefined || line.paper === paper);
  if (lines.length === 0) return false;
  const same = lines.filter(({ agree }) => agree).length;
  return html`<section aria-labelledby="replications">
<h2 id="replications">Verdict by replication</h2>
<p>Replications share no seed; each is judged by itself. ${same} of ${lines.length} claims came out alike on all.</p>
${
    table({
      caption: "How each claim came out on each replication.",
      stacked: true,
      columns: [
        { title: "Claim", kind: "label" },
        ...replications.map(({ seedOffset }) => ({ title: `Replication ${seedOffset}` })),
      ],
      rows: lines.map((line) => [
        html`${paper === undefined && `${line.paper} `}${line.claim}`,
        ...line.outcomes.map((outcome) => outcome === undefined ? "–" : verdictMark(outcome)),
      ]),
    })
  }</section>`;
}
