/** An analysis as text. @module */
import type { AnalysedFile } from "../analysis/analyse.ts";

/** The findings, and a table of the first columns. */
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
