/** A night on the terminal. @module */
import { formatDuration } from "../../base/format_duration.ts";
import type { SkippedLine } from "../history/history_file.ts";
import type { NightLine } from "../history/night_line.ts";
import type { NightCheck } from "./night_checks.ts";

const MARKS = { passed: "ok    ", shown: "shown ", "not-run": "–     ", failed: "FAILED" } as const;

/**
 * One line per check with the command that repeats it; before them what changed, after them what was dropped.
 *
 * @param line of the history
 * @param checks of it
 * @param skipped lines of the history that this program does not read
 *
 * @example
 * ```ts
 * import { nightText } from "./night_text.ts";
 * import { nightChecks } from "./night_checks.ts";
 * import { madeUpNight, madeUpValue } from "../testing/made_up_night.ts";
 * import assert from "node:assert/strict";
 *
 * const line = madeUpNight("2026-01-02", { claims: [madeUpValue(0.5)], changed: ["commit: b, was a"] });
 * const text = nightText(line, nightChecks(line), [{ line: 3, reason: "damaged: no JSON" }]);
 * assert.match(text, /^changed: commit: b, was a\nhistory, line 3 skipped: damaged: no JSON\n/);
 * assert.match(text, /shown {2}theta\/test2026\/T1: θ = 0\.5 {2}\(deno task nightly /);
 * assert.match(text, /night 2026-01-02: 1 min of 15, 0 passed, 1 shown, 0 not run, 0 failed\n$/);
 * ```
 */
export function nightText(
  line: NightLine,
  checks: readonly NightCheck[],
  skipped: readonly SkippedLine[],
): string {
  const count = (status: NightCheck["status"]) =>
    checks.filter((check) => check.status === status).length;
  return [
    ...line.changed.map((what) => `changed: ${what}`),
    ...skipped.map(({ line, reason }) => `history, line ${line} skipped: ${reason}`),
    ...checks.map(({ status, id, words, repeat }) =>
      `${MARKS[status]} ${id}: ${words}  (${repeat})`
    ),
    ...line.dropped.map((what) => `dropped: ${what}`),
    `night ${line.night}: ${formatDuration(line.seconds)} of ${line.minutes}, ${
      count("passed")
    } passed, ${count("shown")} shown, ${count("not-run")} not run, ${count("failed")} failed`,
    "",
  ].join("\n");
}
