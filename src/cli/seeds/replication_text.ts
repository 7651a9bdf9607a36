/** Replications and longer estimates as text for a terminal. @module */
import { longerEstimates } from "../../claims/longer_estimate.ts";
import type { Verdict } from "../../claims/verdict.ts";
import type { JudgedReplication } from "../../report/input.ts";
import { replicationLine, verdictByReplication } from "../../report/verdict_by_replication.ts";

/**
 * One line per replication, and the table of verdicts by replication.
 *
 * @param replications that of the report first
 *
 * @example
 * ```ts
 * import { replicationText } from "./replication_text.ts";
 * import { madeUpInput } from "../../report/testing/made_up_input.ts";
 * import assert from "node:assert/strict";
 *
 * const { verdicts } = madeUpInput().experiments[0]!;
 * const other = verdicts.map((one) => ({ ...one, outcome: "not-run" as const }));
 * const text = replicationText([{ seedOffset: 7, verdicts }, { seedOffset: 8, verdicts: other }]);
 * assert.match(text, /^replication 7: 1 reproduced/);
 * assert.match(text, /\nmade-up A1 +reproduced +not-run +differ\n/);
 * ```
 */
export function replicationText(replications: readonly JudgedReplication[]): string {
  const [first] = replications;
  if (first === undefined) return "";
  const head = ["verdict by replication", ...replications.map((one) => `${one.seedOffset}`), ""];
  const body = verdictByReplication(replications).map(({ paper, claim, outcomes, agree }) => [
    `${paper} ${claim}`,
    ...outcomes.map((outcome) => outcome ?? "–"),
    agree ? "" : "differ",
  ]);
  const rows = [head, ...body];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = [
    ...replications.map((one) => replicationLine(one, first)),
    "",
    ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ").trimEnd()),
  ];
  return `${lines.join("\n")}\n`;
}

const short = (value: number) => String(Number(value.toPrecision(3)));

/**
 * The estimates over more seeds than the verdicts stand on; empty where there are none.
 *
 * @example
 * ```ts
 * import { longerText } from "./replication_text.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(longerText([]), "");
 * ```
 */
export function longerText(verdicts: readonly Verdict[]): string {
  const lines = verdicts.flatMap((verdict) =>
    longerEstimates(verdict).map(({ label, value, interval }) =>
      `  ${verdict.claim}  ${label}: ${short(value)}` +
      (interval === undefined ? "" : ` [${short(interval[0])}, ${short(interval[1])}]`)
    )
  );
  if (lines.length === 0) return "";
  return "longer estimates: evidence beside verdicts, which stand on the declared seeds; a new verdict " +
    `needs another replication (--seed, --replicate)\n${lines.join("\n")}\n`;
}
