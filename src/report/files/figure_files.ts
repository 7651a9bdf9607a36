/** The files of one figure. @module */
import { writeCsv } from "../../base/csv.ts";
import { chartSpec } from "../../charts/chart_spec.ts";
import { standaloneSvg } from "../../charts/chart_svg.ts";
import { renderChart } from "../../charts/render_chart.ts";
import type { Figure } from "../../records/figure.ts";

/**
 * Specification, drawing and data of a figure, by path.
 *
 * @param folder ends in `/`, or is empty
 *
 * @example
 * ```ts
 * import { figureFiles } from "./figure_files.ts";
 * import assert from "node:assert/strict";
 *
 * const figure = {
 *   id: "losses",
 *   title: "Losses",
 *   claims: [],
 *   caption: "They fall.",
 *   spec: { mark: "line", encoding: { x: { field: "t", type: "quantitative" } } },
 *   rows: [{ t: 0 }, { t: 1 }],
 * };
 * const files = new Map(await figureFiles(figure, "paper/"));
 * assert.deepEqual([...files.keys()], ["paper/losses.vl.json", "paper/losses.svg", "paper/losses.csv"]);
 * assert.equal(files.get("paper/losses.csv"), "t\n0\n1\n");
 * ```
 */
export async function figureFiles(
  figure: Figure,
  folder: string,
): Promise<readonly (readonly [path: string, text: string])[]> {
  const spec = chartSpec(figure, "wide", true);
  const svg = standaloneSvg(await renderChart(spec), figure.title, figure.caption);
  const columns = Object.keys(figure.rows[0] ?? {});
  return [
    [`${folder}${figure.id}.vl.json`, `${JSON.stringify(spec)}\n`],
    [`${folder}${figure.id}.svg`, svg],
    [`${folder}${figure.id}.csv`, writeCsv(columns, figure.rows)],
  ];
}
