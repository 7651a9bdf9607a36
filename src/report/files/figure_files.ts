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
