/** An analysis as a page. @module */
import { page } from "../../page/document.ts";
import { figureBlock } from "../../page/figure_block.ts";
import { html, type Markup } from "../../page/markup.ts";
import { formatNumber, formatP } from "../../page/numbers.ts";
import { renderFigure } from "../../page/rendered_figure.ts";
import { table } from "../../page/table.ts";
import type { AnalysedFile } from "../analyse.ts";
import type { ColumnDetails } from "../columns/measure_details.ts";
import type { Compared } from "../reference.ts";
import { analysisFigures } from "./figures.ts";

/** Columns that the page lists; the JSON has all. */
const LISTED = 100;

const numbers = (titles: readonly string[]) =>
  titles.map((title) => ({ title, kind: "number" }) as const);

function comparedRow(name: string, one: Compared | null): readonly (readonly string[])[] {
  if (one === null) return [];
  const { noise, surrogate: { mean, low, high }, pValue } = one;
  const range = `${formatNumber(low)} … ${formatNumber(high)}`;
  return [[name, formatNumber(noise), formatNumber(mean), range, formatP(pValue)]];
}

function surrogateTable({ summary }: AnalysedFile): Markup {
  const { iterationWise, dimensionWise, joint, columns, sets } = summary.reference;
  return table({
    caption: `${columns} columns; ${sets} surrogate sets with the same full covariance.`,
    columns: [{ title: "Number" }, ...numbers(["Noise", "Surrogate", "Central 95 %", "p"])],
    rows: [
      ...comparedRow(
        "Accepted by Shapiro–Wilk, over minibatches",
        iterationWise.shapiroWilkAccepted,
      ),
      ...comparedRow(
        "Accepted by Anderson–Darling, over minibatches",
        iterationWise.andersonDarlingAccepted,
      ),
      ...comparedRow("Tail index α̂, over minibatches", iterationWise.tailIndex),
      ...comparedRow("Tail index α̂, pooled over parameters", dimensionWise.pooledTailIndex),
      ...comparedRow("Variation of ‖noise‖²", joint.squaredNormVariation),
    ],
  });
}

const or = (value: number | undefined) => value === undefined ? "–" : formatNumber(value);

function columnTable({ table: measured }: AnalysedFile): Markup {
  return table({
    caption: measured.length > LISTED
      ? `The first ${LISTED} of ${measured.length}; --json has all.`
      : "All columns.",
    columns: numbers([
      "Column",
      "W",
      "p",
      "A*²",
      "p",
      "Skewness",
      "Excess kurtosis",
      "α̂ log-moment",
      "± SE",
      "α̂ stable fit",
    ]),
    rows: Array.from({ length: Math.min(LISTED, measured.length) }, (_, i) => {
      const one = measured.at(i);
      return [
        one.index,
        one.shapiroWilk ? one.shapiroWilk.statistic.toFixed(4) : "–",
        one.shapiroWilk ? formatP(one.shapiroWilk.pValue) : "–",
        formatNumber(one.andersonDarling.adjusted),
        formatP(one.andersonDarling.pValue),
        formatNumber(one.skewness),
        formatNumber(one.excessKurtosis),
        or(one.tailIndex.logMoment?.alpha),
        or(one.tailIndex.logMoment?.standardError),
        fitCell(one),
      ];
    }),
  });
}

/** α̂, or which of the two ways a search can end without it. */
function fitCell({ stableFitEnd, stableFit }: Pick<ColumnDetails, "stableFitEnd" | "stableFit">) {
  if (stableFitEnd === "no-maximum") return "no maximum";
  return stableFitEnd === "not-found" ? "not found" : or(stableFit?.alpha);
}

/** Writes the page. */
export async function analysisPage(analysed: AnalysedFile): Promise<string> {
  const { summary } = analysed;
  const figures = [];
  for (const figure of analysisFigures(analysed.table, summary)) {
    figures.push(figureBlock(await renderFigure(figure), { data: false }));
  }
  return page({
    title: summary.file,
    header: html`
      <h1>Is this noise Gaussian?</h1>
      <p class="quiet"><code>${summary.file}</code> · ${summary.overview
        .columns} columns × ${summary.minibatches} minibatches</p>
    `,
    main: html`
      <ul>${summary.findings.map((finding) => html`<li>${finding}</li>`)}</ul>
      <h2>The noise beside its Gaussian surrogate</h2>
      ${surrogateTable(analysed)}${figures}
      <h2>Columns</h2>
      ${columnTable(analysed)}
    `,
  });
}
