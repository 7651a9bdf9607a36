/** What is missing, in lines for a reader. @module */
import type { MissingCell } from "../records/records.ts";

/**
 * One line for every class of cells that is missing, with the reason of its first cell.
 *
 * @param missing cells whose ids end in `/seed<N>`; what stands before is the class
 * @returns one line for each class, in the order of their first cells; none where nothing is missing
 *
 * @example
 * ```ts
 * import { missingLines } from "./missing_lines.ts";
 * import { z } from "zod";
 * import assert from "node:assert/strict";
 *
 * const study = {
 *   id: "noise",
 *   paper: "example",
 *   title: "Noise",
 *   compute: import.meta.url,
 *   needs: { engine: false, datasets: () => [] },
 *   settings: z.strictObject({}),
 *   result: z.number(),
 *   grid: () => [],
 * };
 * const missing = [0, 1].map((seed) => ({
 *   cell: { study, id: `mnist/lenet/seed${seed}`, settings: {}, seed, cost: 1 },
 *   reason: "no data",
 * }));
 * assert.deepEqual(missingLines(missing), ["mnist/lenet: 2 cell(s) not run (no data)"]);
 * ```
 */
export function missingLines(missing: readonly MissingCell[]): readonly string[] {
  const byClass = Map.groupBy(missing, ({ cell }) => cell.id.replace(/\/seed\d+$/, ""));
  return [...byClass].map(([name, cells]) =>
    `${name}: ${cells.length} cell(s) not run (${cells[0]!.reason})`
  );
}
