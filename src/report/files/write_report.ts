/** Writes a report folder: all of it or nothing. @module */
import { replaceFolder } from "../../files/replace_folder.ts";
import { renderFigure } from "../../page/rendered_figure.ts";
import { admissibleRows } from "../../claims/admissible_rows.ts";
import { decisiveRow } from "../decisive_row.ts";
import type { ReportInput } from "../input.ts";
import { renderFrontPage } from "../page/front_page.ts";
import { paperPage } from "../page/navigation.ts";
import { renderPaperPage } from "../page/paper_page.ts";
import { type RenderedPaper, renderPaper } from "../rendered_paper.ts";
import { type ForestLine, verdictForest } from "../verdict_forest.ts";
import { claimsJson, secondClaimsJson } from "./claims_json.ts";
import { secondClaimsFile } from "../page/second_reading.ts";
import { summary } from "./claims_table.ts";
import { effectsCsv, effectsFile, hasEffects } from "./effects_csv.ts";
import { figureFiles } from "./figure_files.ts";
import { verdictsJUnit } from "./junit.ts";
import { runCrate } from "./run_crate.ts";

/** Files by path; two of one path would lose one of them. */
class FileMap extends Map<string, string> {
  override set(path: string, text: string): this {
    if (this.has(path)) throw new Error(`the report would hold ${path} twice`);
    return super.set(path, text);
  }
}

/** One line per claim of any paper: the test that stands for it. */
function allLines(papers: readonly RenderedPaper[]): ForestLine[] {
  return papers.flatMap(({ id, claims }) =>
    claims.flatMap(({ claim, verdict }) => {
      const row = decisiveRow(admissibleRows(verdict));
      const label = papers.length > 1 ? `${id} ${claim.id}` : claim.id;
      return row === undefined ? [] : [{ label, row, outcome: verdict.outcome }];
    })
  );
}

async function addPaper(files: FileMap, paper: RenderedPaper): Promise<void> {
  const { id, forest, figures, claims } = paper;
  for (const { figure } of [...(forest === null ? [] : [forest]), ...figures]) {
    for (const [path, text] of await figureFiles(figure, `${id}/`)) files.set(path, text);
  }
  for (const { claim, verdict } of claims) {
    if (hasEffects(verdict)) files.set(`${id}/${effectsFile(claim.id)}`, effectsCsv(verdict));
  }
}

/**
 * Every file of a report by its path. Deterministic: the same input gives the same bytes.
 *
 * @param input records, verdicts, provenance
 * @throws {Error} if two figures would have one name: a defect
 */
export async function reportFiles(input: ReportInput): Promise<ReadonlyMap<string, string>> {
  const files = new FileMap();
  const papers: RenderedPaper[] = [];
  for (const reported of input.experiments) papers.push(await renderPaper(reported, input));
  for (const paper of papers) {
    await addPaper(files, paper);
    files.set(paperPage(paper.id), renderPaperPage(paper, papers, input));
  }
  const forest = verdictForest("verdicts", allLines(papers));
  const drawable = forest.rows.length > 0;
  if (drawable) { for (const [path, text] of await figureFiles(forest, "")) files.set(path, text); }
  files.set(
    "index.html",
    renderFrontPage(input, papers, drawable ? await renderFigure(forest) : null),
  );
  files.set("claims.json", claimsJson(input));
  const { secondReading: second } = input;
  if (second) files.set(secondClaimsFile(second.without), secondClaimsJson(input, second));
  if (input.sequential !== undefined) {
    files.set("until-decided.json", `${JSON.stringify(input.sequential, null, 2)}\n`);
  }
  files.set("junit.xml", verdictsJUnit(input));
  files.set("summary.md", summary(input));
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
