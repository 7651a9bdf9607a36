/** Which cells did not run, and what mends it. @module */
import { html, type Markup } from "../../page/markup.ts";
import type { MissingLine } from "../rendered_paper.ts";

/**
 * One line per reason; nothing where every cell ran.
 *
 * @example
 * ```ts
 * import { missingCells } from "./missing_cells.ts";
 * import assert from "node:assert/strict";
 *
 * const cells = ["noise/mnist/seed0", "noise/mnist/seed1"].map((cell) => ({ cell, reason: "no data" }));
 * const section = missingCells(cells);
 * assert.ok(section !== false && /<strong>2<\/strong> of noise\/mnist: no data/.test(section.text));
 * assert.equal(missingCells([]), false);
 * ```
 */
export function missingCells(missing: readonly MissingLine[]): Markup | false {
  return missing.length > 0 && html`
    <section aria-labelledby="not-run">
      <h2 id="not-run">Cells that did not run</h2>
      <ul>${[...Map.groupBy(missing, ({ reason }) => reason)].map(([reason, cells]) =>
        html`<li><strong>${cells.length}</strong> of ${
          [...new Set(cells.map(({ cell }) => cell.replace(/\/seed\d+$/, "")))].join(", ")
        }: ${reason}</li>`
      )}</ul>
    </section>
  `;
}
