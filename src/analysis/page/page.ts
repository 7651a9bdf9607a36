/** An analysis as a page. @module */
import { html } from "../../report/page/markup.ts";
import { formatNumber, formatP } from "../../report/numbers.ts";
import type { AnalysedFile } from "../analyse.ts";
import type { Compared } from "../reference.ts";
import { analysisFigures } from "./figures.ts";
import { type Cell, pageFigure, pageTable, simplePage } from "./simple_page.ts";

/** Columns that the page lists; the JSON has all. */
const LISTED = 100;

function comparedRow(name: string, one: Compared | null): readonly (readonly Cell[])[] {
  if (one === null) return [];
  const { noise, surrogate: { mean, low, high }, pValue } = one;
  const range = `${formatNumber(low)} … ${formatNumber(high)}`;
  return [[name, formatNumber(noise), formatNumber(mean), range, formatP(pValue)]];
}

/** Writes the page. */
export async function analysisPage({ summary, table }: AnalysedFile): Promise<string> {
  const { iterationWise, dimensionWise, joint, columns, sets } = summary.reference;
  const figures = [];
  for (const figure of analysisFigures(table, summary)) figures.push(await pageFigure(figure));
  const or = (value: number | undefined) => value === undefined ? "–" : formatNumber(value);
  const body = html`<h1>Is this noise Gaussian?</h1>
<p class="quiet"><code>${summary.file}</code> · ${summary.overview.columns} columns × ${summary.minibatches} minibatches</p>
<ul>${
    summary.findings.map((finding) =>
      html`
        <li>
          <p>${finding}</p>
        </li>
      `
    )
  }</ul>
<h2>The noise beside its Gaussian surrogate</h2>
${
    pageTable(
      `${columns} columns; ${sets} surrogate sets with the same full covariance.`,
      ["Number", "#Noise", "#Surrogate", "#Central 95 %", "#p"],
      [
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
    )
  }${figures}
<h2>Columns</h2>
${
    pageTable(
      table.length > LISTED
        ? `The first ${LISTED} of ${table.length}; --json has all.`
        : "All columns.",
      [
        "#Column",
        "#W",
        "#p",
        "#A*²",
        "#p",
        "#Skewness",
        "#Excess kurtosis",
        "#α̂ log-moment",
        "#± SE",
        "#α̂ stable fit",
      ],
      Array.from({ length: Math.min(LISTED, table.length) }, (_, i) => {
        const one = table.at(i);
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
          one.stableFitConverged === false ? "no maximum" : or(one.stableFit?.alpha),
        ];
      }),
    )
  }`;
  return simplePage(`${summary.file} · sgn-lab`, body);
}
