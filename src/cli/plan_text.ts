/** A plan as text: why each cell runs, is reused, or cannot run. @module */
import { formatDuration } from "../base/format_duration.ts";
import type { PlannedCell } from "../runner/plan.ts";

/**
 * Reasons with the number of cells each covers, most first: what a run prints before it begins.
 *
 * @example
 * ```ts
 * import { planListing, planSummary } from "./plan_text.ts";
 * import { fixtureCells, fixturePoint } from "../runner/testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const cells = fixtureCells([fixturePoint("a", 0, "count", 2000), fixturePoint("b", 0, "count", 4000)])
 *   .map((cell) => ({ cell, action: "skip", reason: "no data", key: null }) as const);
 * assert.equal(planSummary(cells), "  2 × fixture cannot run (no data), e.g. cells/a/seed0\n");
 * assert.match(planListing(cells, 2), /cells: cannot run: 2 cells, about 6 s of one core\nnothing to compute\n$/);
 * ```
 */
export function planSummary(cells: readonly PlannedCell[]): string {
  const groups = new Map<string, { count: number; first: string }>();
  for (const { action, reason, cell } of cells) {
    const verb = { compute: "compute", reuse: "reuse", skip: "cannot run" }[action];
    const label = action === "reuse" ? verb : `${verb} (${reason})`;
    const name = `${cell.study.paper} ${label}`;
    const group = groups.get(name) ?? { count: 0, first: cell.id };
    groups.set(name, { ...group, count: group.count + 1 });
  }
  const sorted = [...groups].sort((a, b) => b[1].count - a[1].count);
  return sorted.map(([name, { count, first }]) =>
    `  ${count} × ${name}${count === 1 ? `: ${first}` : `, e.g. ${first}`}\n`
  ).join("");
}

const secondsOf = (cells: readonly PlannedCell[]) =>
  cells.reduce((sum, { cell }) => sum + cell.cost, 0);

const counted = (cells: readonly PlannedCell[]) =>
  `${cells.length} ${cells.length === 1 ? "cell" : "cells"}, about ` +
  `${formatDuration(secondsOf(cells))} of one core`;

/** What the cells of each study would cost, those that cannot run apart. */
function priceList(cells: readonly PlannedCell[]): string {
  const studies = Map.groupBy(cells, ({ cell: { study } }) => `${study.paper}/${study.id}`);
  return [...studies].map(([name, own]) => {
    const pending = own.filter(({ action }) => action === "compute");
    const skipped = own.filter(({ action }) => action === "skip");
    const parts = [
      ...(pending.length > 0 ? [counted(pending)] : []),
      ...(skipped.length > 0 ? [`cannot run: ${counted(skipped)}`] : []),
    ];
    return parts.length === 0 ? "" : `  ${name}: ${parts.join("; ")}\n`;
  }).join("");
}

/** Every cell with its reason, and what the cells of each study would cost: what `--dry-run` prints. */
export function planListing(cells: readonly PlannedCell[], workers: number): string {
  const width = Math.max(0, ...cells.map(({ cell }) => cell.id.length));
  const lines = cells.map(({ cell, action, reason }) =>
    `  ${action.padEnd(7)}  ${cell.id.padEnd(width)}  ${reason}\n`
  );
  const pending = cells.filter(({ action }) => action === "compute");
  const seconds = secondsOf(pending) / workers;
  const total = pending.length === 0
    ? "nothing to compute\n"
    : `${pending.length} of ${cells.length} cells to compute, about ${formatDuration(seconds)} ` +
      `on ${workers} workers\n`;
  return lines.join("") + priceList(cells) + total;
}
