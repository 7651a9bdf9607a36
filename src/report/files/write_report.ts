/** Writes a report folder: all of it or nothing. @module */
import { writeCsv } from "../../base/csv.ts";
import { chartSpec } from "../../charts/chart_spec.ts";
import { pageSvg, standaloneSvg } from "../../charts/chart_svg.ts";
import { renderChart } from "../../charts/render_chart.ts";
import { verdictForest } from "../verdict_forest.ts";
import type { Figure } from "../../records/figure.ts";
import type { ReportInput } from "../input.ts";
import type { RenderedFigure } from "../../page/figure_block.ts";
import { type RenderedExperiment, renderPage } from "../page/page.ts";
import { claimsJson } from "./claims_json.ts";
import { claimsTable } from "./claims_table.ts";
import { verdictsJUnit } from "./junit.ts";
import { replaceFolder } from "../../files/replace_folder.ts";
import { runCrate } from "./run_crate.ts";

/** Files of one chart: specification, SVG, CSV. */
async function chartFiles(figure: Figure): Promise<readonly (readonly [string, string])[]> {
  const spec = chartSpec(figure, "wide", true);
  const columns = Object.keys(figure.rows[0] ?? {});
  return [
    [`charts/${figure.id}.vl.json`, `${JSON.stringify(spec)}\n`],
    [
      `charts/${figure.id}.svg`,
      standaloneSvg(await renderChart(spec), figure.title, figure.caption),
    ],
    [`charts/${figure.id}.csv`, writeCsv(columns, figure.rows)],
  ];
}

async function render(figure: Figure): Promise<RenderedFigure> {
  return {
    figure,
    wide: pageSvg(await renderChart(chartSpec(figure, "wide", false)), "wide"),
    compact: pageSvg(await renderChart(chartSpec(figure, "compact", false)), "compact"),
  };
}

/**
 * Every file of a report by its path. Deterministic: the same input gives the same bytes.
 *
 * @param input records, verdicts, provenance
 */
export async function reportFiles(input: ReportInput): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const rendered: RenderedExperiment[] = [];
  for (const reported of input.experiments) {
    const forest = verdictForest(reported);
    const drawable = forest.rows.length > 0;
    for (const figure of [...(drawable ? [forest] : []), ...reported.figures]) {
      for (const [path, text] of await chartFiles(figure)) files.set(path, text);
    }
    const figures: RenderedFigure[] = [];
    for (const figure of reported.figures) figures.push(await render(figure));
    rendered.push({ reported, forest: drawable ? await render(forest) : null, figures });
  }
  files.set("index.html", renderPage(input, rendered));
  files.set("claims.json", claimsJson(input));
  files.set("junit.xml", verdictsJUnit(input));
  files.set("summary.md", `${claimsTable(input)}\n`);
  files.set("ro-crate-metadata.json", runCrate(input, [...files.keys()].sort()));
  return files;
}

/**
 * Writes a report in place of the one that stands there, all of it at once.
 *
 * @param folder the report's folder
 * @param input records, verdicts, provenance
 * @param more further files by path, which belong to this report
 * @returns paths of the files, relative to the folder
 * @throws {UserError} if a file stands in the folder's place
 */
export async function writeReport(
  folder: string,
  input: ReportInput,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<{ files: readonly string[] }> {
  const files = new Map([...await reportFiles(input), ...more]);
  await replaceFolder(folder, files);
  return { files: [...files.keys()] };
}
