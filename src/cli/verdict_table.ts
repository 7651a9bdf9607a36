/** Verdicts as text for a terminal. @module */
import type { Verdict } from "../claims/verdict.ts";
import type { ReportedExperiment } from "../report/input.ts";

function number(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);
}

/** Every test's effect with its interval and the number of replicates, a line each. */
function effects({ rows }: Verdict): readonly string[] {
  return rows.map(({ name, value, interval, replicates, method }) => {
    const label = name === "all" ? "" : `${name}: `;
    const range = interval && ` [${number(interval[0])}, ${number(interval[1])}]`;
    const seeds = method === "exact" ? "" : `, ${replicates} seeds`;
    return `${label}${number(value)}${range ?? ""}${seeds}`;
  });
}

/**
 * A table of verdicts: claim, outcome, why, the rule, and every test's effect with its 95 % interval.
 *
 * @example
 * ```ts
 * import { verdictTable } from "./verdict_table.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(verdictTable([]), "");
 * ```
 */
export function verdictTable(
  experiments: readonly Pick<ReportedExperiment, "experiment" | "verdicts">[],
): string {
  const widths = [0, 0];
  const rows = experiments.map(({ experiment, verdicts }) => ({
    title: `${experiment.id}: ${experiment.title}`,
    blocks: verdicts.map((verdict) => {
      const { claim, outcome, words, reason } = verdict;
      [claim, outcome].forEach((text, i) => widths[i] = Math.max(widths[i]!, text.length));
      return { claim, outcome, lines: [reason, `holds if ${words}`, ...effects(verdict)] };
    }),
  }));
  return rows.map(({ title, blocks }) => {
    const body = blocks.map(({ claim, outcome, lines }) => {
      const head = `  ${claim.padEnd(widths[0]!)}  ${outcome.padEnd(widths[1]!)}  `;
      return `${head}${lines.join(`\n${" ".repeat(head.length)}`)}\n`;
    });
    return `${title}\n${body.join("")}`;
  }).join("\n");
}
