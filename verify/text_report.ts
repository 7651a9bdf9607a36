/** A run as text for the terminal. @module */
import type { SuiteRun } from "./run_suite.ts";
import { summarise } from "./summary.ts";

/** Columns of equal width, two spaces apart. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ").trimEnd())
    .join("\n");
}

/** Longer findings are cut; the page has them whole. */
const LONGEST = 110;
const short = (text: string) => text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;

/**
 * The table, which check caught which planted fault, the budget, and what failed.
 *
 * @param replay gives the command that runs a check again
 */
export function textReport(run: SuiteRun, replay: (id: string) => string): string {
  const { reports, budget } = run;
  const failed = reports.filter(({ passed }) => !passed);
  const rows = summarise(run).map(({ estimator, tiers, sizes }) => [
    estimator,
    tiers[0],
    tiers[1],
    tiers[2],
    tiers[3],
    sizes,
  ]);
  const header = ["estimator", "vectors", "properties", "calibration", "faults", "sample sizes"];
  const faults = reports.filter(({ tier, passed }) => tier === 3 && passed)
    .map(({ id, observed }) => `  ${id}: ${short(observed)}`);
  return [
    aligned([header, ...rows]),
    "",
    ...(faults.length > 0 ? ["planted faults:", ...faults, ""] : []),
    `false-alarm budget of this run: ${budget.total}, ${
      budget.each.toExponential(1)
    } for each of ${budget.statistical} checks`,
    ...failed.flatMap(({ id, what, observed, allowed }) => [
      "",
      `FAILED ${id}`,
      `  ${what}`,
      `  found ${observed}`,
      ...(allowed === "" ? [] : [`  passes: ${allowed}`]),
      `  replay: ${replay(id)}`,
    ]),
    "",
    failed.length === 0
      ? `all ${reports.length} checks passed`
      : `${failed.length} of ${reports.length} checks failed`,
  ].join("\n");
}
