/** How far a part of the night is. @module */
import { formatDuration } from "../../base/format_duration.ts";

/**
 * One line.
 *
 * @param part in words
 * @param state cells that are done, and seconds left
 *
 * @example
 * ```ts
 * import { progressLine } from "./progress_line.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(progressLine("fresh seeds", { done: 1, total: 4, left: 30 }), "fresh seeds [1/4] about 30 s left");
 * ```
 */
export function progressLine(
  part: string,
  { done, total, left }: { readonly done: number; readonly total: number; readonly left: number },
): string {
  return `${part} [${done}/${total}] about ${formatDuration(left)} left`;
}
