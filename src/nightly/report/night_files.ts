/** A night for other programs: JUnit, and Markdown for a summary. @module */
import { type JUnitCase, type JUnitOutcome, junitXml } from "../../base/junit_xml.ts";
import { markdownTable } from "../../base/markdown_table.ts";
import type { NightLine } from "../history/night_line.ts";
import type { NightPart } from "../night_options.ts";
import type { NightCheck } from "./night_checks.ts";

/** The parts in words. */
export const PART_NAMES: Readonly<Record<NightPart, string>> = {
  bytes: "Same seeds, same bytes",
  speed: "Speed",
  fresh: "Fresh seeds",
  estimators: "Estimators",
};

function outcome({ status, words, repeat }: NightCheck): JUnitOutcome {
  if (status === "failed") return { kind: "failure", message: words, text: repeat };
  if (status === "not-run") return { kind: "skipped", message: words };
  return { kind: "passed", output: words };
}

/**
 * JUnit XML, a suite per part.
 *
 * @param checks of a night
 *
 * @example
 * ```ts
 * import { nightJUnit } from "./night_files.ts";
 * import { nightChecks } from "./night_checks.ts";
 * import { madeUpNight, madeUpSpeed } from "../testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const line = madeUpNight("2026-01-02", { speed: [madeUpSpeed(2, { status: "confirmed" })] });
 * assert.match(nightJUnit(nightChecks(line)), /<testsuites name="nightly" tests="1" failures="1"/);
 * ```
 */
export function nightJUnit(checks: readonly NightCheck[]): string {
  const suites = [...Map.groupBy(checks, ({ part }) => part)].map(([part, own]) => ({
    name: PART_NAMES[part],
    cases: own.map((check): JUnitCase => ({
      className: `nightly.${part}`,
      name: check.id,
      outcome: outcome(check),
    })),
  }));
  return junitXml("nightly", suites);
}

/** A cell of a Markdown table cannot hold its own edge. */
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/**
 * Markdown for the summary of a workflow: how the parts came out, what changed, what failed and how to repeat it.
 *
 * @param line of the history
 * @param checks of it
 *
 * @example
 * ```ts
 * import { nightMarkdown } from "./night_files.ts";
 * import { nightChecks } from "./night_checks.ts";
 * import { madeUpNight, madeUpSpeed } from "../testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const line = madeUpNight("2026-01-02", { speed: [madeUpSpeed(2, { status: "confirmed" })], exitCode: 1 });
 * const text = nightMarkdown(line, nightChecks(line));
 * assert.match(text, /## Night 2026-01-02: failed/);
 * assert.match(text, /\| speed\/normals \|/);
 * ```
 */
export function nightMarkdown(line: NightLine, checks: readonly NightCheck[]): string {
  const failed = checks.filter(({ status }) => status === "failed");
  const rows = [...Map.groupBy(checks, ({ part }) => part)].map(([part, own]) => [
    PART_NAMES[part],
    ...["passed", "shown", "not-run", "failed"].map((status) =>
      `${own.filter((check) => check.status === status).length}`
    ),
  ]);
  return [
    `## Night ${line.night}: ${line.exitCode === 0 ? "passed" : "failed"}`,
    "",
    ...line.changed.map((what) => `- changed: ${what}`),
    ...line.dropped.map((what) => `- dropped: ${what}`),
    "",
    markdownTable(["part", "passed", "shown", "not run", "failed"], rows, [
      "left",
      "right",
      "right",
      "right",
      "right",
    ]),
    "",
    ...(failed.length === 0 ? [] : [
      markdownTable(
        ["failed", "found", "repeat"],
        failed.map(({ id, words, repeat }) => [cell(id), cell(words), `\`${cell(repeat)}\``]),
      ),
      "",
    ]),
  ].join("\n");
}
