/** Spans of time for readers. @module */

/**
 * Seconds in words, rounded to whole seconds, from an hour on to minutes.
 *
 * @param seconds 0 or more
 * @throws {RangeError} if there is no such span
 *
 * @example
 * ```ts
 * import { formatDuration } from "./format_duration.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([0, 59.6, 725, 3723].map(formatDuration), ["0 s", "1 min", "12 min 5 s", "1 h 2 min"]);
 * ```
 */
export function formatDuration(seconds: number): string {
  if (!(seconds >= 0 && seconds < Infinity)) {
    throw new RangeError(`formatDuration: ${seconds} seconds; a span is finite and not negative`);
  }
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  const parts = hours > 0
    ? [[hours, "h"], [minutes % 60, "min"]] as const
    : [[minutes, "min"], [whole % 60, "s"]] as const;
  const shown = parts.filter(([count]) => count > 0);
  return shown.length === 0 ? "0 s" : shown.map(([count, unit]) => `${count} ${unit}`).join(" ");
}
