/** Verdicts as text for a terminal. @module */
import type { Verdict } from "../claims/claim.ts";
import type { ReportedExperiment } from "../report/input.ts";

function number(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);
}

/** Mean effect with its interval, the worst class first where there are several. */
function effect({ classes }: Verdict): string {
  const shown = classes.map(({ name, mean, interval, seeds }) => {
    const label = classes.length > 1 ? `${name}: ` : "";
    return `${label}${number(mean)} [${number(interval[0])}, ${
      number(interval[1])
    }], ${seeds} seeds`;
  });
  return shown.join("; ");
}

/**
 * A table of verdicts: claim, outcome, effect with its 95 % interval over seeds, and why.
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
    lines: verdicts.map((verdict) => {
      const row = [verdict.claim, verdict.outcome, effect(verdict), verdict.reason];
      widths.forEach((width, i) => widths[i] = Math.max(width, row[i]!.length));
      return row;
    }),
  }));
  return rows.map(({ title, lines }) => {
    const body = lines.map(([claim, outcome, size, reason]) => {
      const head = `  ${claim!.padEnd(widths[0]!)}  ${outcome!.padEnd(widths[1]!)}  `;
      const indent = " ".repeat(head.length);
      return `${head}${size === "" ? reason : `${size}\n${indent}${reason}`}\n`;
    });
    return `${title}\n${body.join("")}`;
  }).join("\n");
}
