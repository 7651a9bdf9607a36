/** How far a run is, in words. @module */
import { formatDuration } from "../base/format_duration.ts";
import type { Cell } from "../records/cell.ts";

/** A run in the middle. */
export interface RunInWords {
  /** All cells that the run computes. */
  readonly pending: readonly { readonly cell: Pick<Cell, "study"> }[];
  /** Those that ended. */
  readonly ended: ReadonlySet<{ readonly cell: Pick<Cell, "study"> }>;
  readonly running: readonly {
    readonly cell: Pick<Cell, "id" | "study">;
    readonly fraction: number;
    readonly what: string;
  }[];
  /** Seconds since the run began. */
  readonly elapsed: number;
  /** Seconds until it ends, about. */
  readonly left: number;
}

/** `3/20`, of one paper. */
function countsOf({ pending, ended }: RunInWords): ReadonlyMap<string, string> {
  const papers = Map.groupBy(pending, ({ cell }) => cell.study.paper);
  return new Map([...papers].map(([paper, cells]) => [
    paper,
    `${cells.filter((one) => ended.has(one)).length}/${cells.length}`,
  ]));
}

function doing({ running }: RunInWords, paper?: string): readonly string[] {
  return running.filter(({ cell }) => paper === undefined || cell.study.paper === paper)
    .map(({ cell, fraction, what }) =>
      `${cell.id} ${Math.floor(100 * fraction)} %${what === "" ? "" : ` ${what}`}`
    );
}

function total({ pending, ended, elapsed, left }: RunInWords): string {
  return `[${ended.size}/${pending.length}] ${formatDuration(elapsed)} elapsed, about ${
    formatDuration(left)
  } left`;
}

/**
 * The run in one line: for logs.
 *
 * @returns cells that ended, time elapsed and left, of several papers how many cells of each ended, and what is being computed
 *
 * @example
 * ```ts
 * import { progressLine, progressLines } from "./progress_lines.ts";
 * import { fixtureCells, fixturePoint } from "./testing/experiment.ts";
 * import assert from "node:assert/strict";
 *
 * const [cell] = fixtureCells([fixturePoint("a", 1)]);
 * const other = { ...cell!, study: { ...cell!.study, paper: "other" } };
 * const pending = [{ cell: cell! }, { cell: other }];
 * const running = [{ cell: cell!, fraction: 0.5, what: "training" }];
 * const state = { pending, ended: new Set([pending[1]!]), running, elapsed: 60, left: 120 };
 * assert.equal(
 *   progressLine(state),
 *   "[1/2] 1 min elapsed, about 2 min left · fixture 0/1 · other 1/1 · cells/a/seed1 50 % training",
 * );
 * assert.deepEqual(progressLines(state), [
 *   "[1/2] 1 min elapsed, about 2 min left",
 *   "  fixture  [0/1] cells/a/seed1 50 % training",
 *   "  other    [1/1]",
 * ]);
 * ```
 */
export function progressLine(state: RunInWords): string {
  const counts = countsOf(state);
  const papers = counts.size < 2 ? [] : [...counts].map(([paper, count]) => `${paper} ${count}`);
  return [total(state), ...papers, ...doing(state)].join(" · ");
}

/**
 * The run in lines that are updated: one where there is one paper, else the whole in the first and each paper in one more.
 *
 * @returns the first holds the time left for everything
 */
export function progressLines(state: RunInWords): readonly string[] {
  const counts = countsOf(state);
  if (counts.size < 2) return [progressLine(state)];
  const width = Math.max(...[...counts.keys()].map((paper) => paper.length));
  return [
    total(state),
    ...[...counts].map(([paper, count]) =>
      `  ${paper.padEnd(width)}  [${count}] ${doing(state, paper).join(" · ")}`.trimEnd()
    ),
  ];
}
