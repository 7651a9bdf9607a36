/** An analysis as text. @module */
import type { AnalysedFile } from "../analysis/analyse.ts";

/**
 * The findings, and a table of the first columns.
 *
 * @example
 * ```ts
 * import { analysisText } from "./analysis_text.ts";
 * import { madeUpAnalysis } from "../analysis/page/testing/made_up_analysis.ts";
 * import assert from "node:assert/strict";
 *
 * const lines = analysisText(madeUpAnalysis()).split("\n");
 * assert.match(lines[0]!, /: 3 columns × 60 minibatches; read so: the first line is a header$/);
 * assert.equal(lines[2], "- One column of three is Gaussian.");
 * assert.match(lines[5]!, /^ +0 +0\.991 +0\.620 /);
 * ```
 */
export function analysisText({ summary, table }: AnalysedFile): string {
  const { file, readAs, minibatches, overview, findings } = summary;
  const rows = Array.from({ length: Math.min(10, table.length) }, (_, i) => {
    const { index, shapiroWilk, andersonDarling, skewness, excessKurtosis, tailIndex } = table.at(
      i,
    );
    const number = (value: number | undefined) => value === undefined ? "–" : value.toPrecision(3);
    return [
      `${index}`,
      number(shapiroWilk?.statistic),
      number(shapiroWilk?.pValue),
      number(andersonDarling.adjusted),
      number(andersonDarling.pValue),
      number(skewness),
      number(excessKurtosis),
      number(tailIndex.logMoment?.alpha),
    ].map((cell) => cell.padStart(9)).join(" ");
  });
  const header = ["column", "W", "p", "A*²", "p", "skewness", "kurtosis", "α̂"]
    .map((cell) => cell.padStart(9)).join(" ");
  const rest = table.length - rows.length;
  return [
    `${file}: ${overview.columns} ${
      overview.columns === 1 ? "column" : "columns"
    } × ${minibatches} minibatches${readAs.length === 0 ? "" : `; read so: ${readAs.join("; ")}`}`,
    "",
    ...findings.map((finding) => `- ${finding}`),
    "",
    header,
    ...rows,
    ...(rest > 0 ? [`… and ${rest} more: --json or --html`] : []),
    "",
  ].join("\n");
}
