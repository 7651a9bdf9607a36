/** The tables of `bench/scale.ts`: workers as processes, and simulated ones. @module */
import { formatDuration } from "../../src/base/format_duration.ts";
import { markdownTable } from "../../src/base/markdown_table.ts";
import { significant } from "./table_parts.ts";

/** What `bench/results/scale.json` holds. */
export interface ScaleResults {
  readonly machine: { readonly cpu: string; readonly cores: number };
  readonly processes: {
    readonly paper: string;
    readonly cells: number;
    readonly rows: readonly {
      readonly workers: number;
      /** Load average of the machine before they started. */
      readonly load: number;
      readonly seconds: number;
    }[];
  };
  /** Seconds of a request. */
  readonly latency: number;
  /** Simulated cells. */
  readonly cells: number;
  readonly simulated: readonly {
    /** Mean seconds of a cell. */
    readonly meanCell: number;
    readonly workers: number;
    readonly makespan: number;
    readonly bound: number;
    readonly requests: number;
    readonly rate: number;
  }[];
}

/**
 * Both tables.
 *
 * @param results of a run
 * @returns Markdown
 *
 * @example
 * ```ts
 * import { scaleTable } from "./scale_table.ts";
 * import assert from "node:assert/strict";
 *
 * const row = { meanCell: 5, workers: 10, makespan: 110, bound: 100, requests: 4000, rate: 36 };
 * const text = scaleTable({
 *   machine: { cpu: "a processor", cores: 2 },
 *   processes: { paper: "a paper", cells: 4, rows: [{ workers: 1, load: 0, seconds: 20 }] },
 *   latency: 0.001,
 *   cells: 200,
 *   simulated: [row],
 * });
 * assert.match(text, /\| 10 +\| +5 s \| +1 min 50 s \| +1\.10 \| +20 \| +36 \|/);
 * ```
 */
export function scaleTable(
  { processes, simulated, cells, latency, machine }: ScaleResults,
): string {
  const alone = processes.rows[0]?.seconds ?? NaN;
  const measured = processes.rows.map(({ workers, seconds, load }) => [
    String(workers),
    load.toFixed(1),
    `${seconds.toFixed(1)} s`,
    (alone / seconds).toFixed(2),
  ]);
  const numbers = simulated.map(({ workers, meanCell, makespan, bound, requests, rate }) => [
    workers.toLocaleString("en"),
    `${significant(meanCell)} s`,
    formatDuration(makespan),
    (makespan / bound).toFixed(2),
    significant(requests / cells),
    significant(rate),
  ]);
  return [
    `Workers as processes on ${machine.cores} cores (${machine.cpu}), ${processes.cells} cells of ` +
    `${processes.paper}, each worker's start included:`,
    markdownTable(["workers", "load before", "time", "times as fast"], measured, [
      "left",
      "right",
      "right",
      "right",
    ]),
    `Simulated: ${cells.toLocaleString("en")} cells with the times of the laptop profile, and ` +
    `sixty times as long, ${1000 * latency} ms a request:`,
    markdownTable(
      ["workers", "mean cell", "time", "over the bound", "requests a cell", "requests/s"],
      numbers,
      ["left", "right", "right", "right", "right", "right"],
    ),
  ].join("\n\n");
}
