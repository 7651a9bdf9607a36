/** Stack traces of failed cells, for whoever mends the code. @module */
import type { CellOutcome } from "../runner/cell_outcome.ts";

/**
 * One file per cell that crashed, to stand in the report's folder.
 *
 * @returns texts by path relative to that folder
 *
 * @example
 * ```ts
 * import { failureLogs } from "./failure_logs.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(failureLogs([]).size, 0);
 * ```
 */
export function failureLogs(outcomes: readonly CellOutcome[]): ReadonlyMap<string, string> {
  const logs = new Map<string, string>();
  for (const { planned: { cell }, stack } of outcomes) {
    if (stack === undefined) continue;
    const name = `${cell.study.paper}-${cell.id}`.replaceAll(/[^\w.-]+/g, "_");
    logs.set(`failures/${name}.log`, `${cell.id}\n${stack}\n`);
  }
  return logs;
}
