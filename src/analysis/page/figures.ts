/** The charts of an analysis. @module */
import { bars } from "../../charts/marks/bars.ts";
import { nominal, quantitative } from "../../charts/marks/channel.ts";
import { panels } from "../../charts/marks/panels.ts";
import { points } from "../../charts/marks/points.ts";
import { referenceLine } from "../../charts/marks/reference_line.ts";
import type { Figure } from "../../records/figure.ts";
import type { ColumnTable } from "../columns/column_table.ts";
import type { AnalysisSummary } from "../schema.ts";

/** Columns that a chart shows. */
const SHOWN = 2000;
/** Classes of the histogram. */
const CLASSES = 20;

function pValues(table: ColumnTable): Figure {
  const tests = [
    ["Shapiro–Wilk", table.measures(({ shapiroWilk }) => shapiroWilk?.pValue ?? NaN)],
    ["Anderson–Darling", table.measures(({ andersonDarling }) => andersonDarling.pValue)],
  ] as const;
  const rows = tests.flatMap(([test, p]) => {
    const usable = p.filter((value) => !Number.isNaN(value));
    if (usable.length === 0) return [];
    return Array.from({ length: CLASSES }, (_, k) => {
      const inside = usable.filter((value) =>
        Math.min(CLASSES - 1, Math.floor(value * CLASSES)) === k
      );
      return {
        test,
        p: (k + 0.5) / CLASSES,
        from: k / CLASSES,
        to: (k + 1) / CLASSES,
        share: inside.length / usable.length,
      };
    });
  });
  return {
    id: "p-values",
    title: "p-values of the columns",
    claims: [],
    caption: "Gaussian noise gives the dashed line; mass at the left end is evidence against it.",
    spec: panels(nominal("test", null, { sort: null }), 2, {
      height: 180,
      layer: [
        bars(
          quantitative("from", "p"),
          "to",
          quantitative("share", "Share of columns", { axis: { format: ".0%" } }),
        ),
        referenceLine("y", 1 / CLASSES),
      ],
    }),
    rows,
  };
}

function shapes(table: ColumnTable, { detectable }: AnalysisSummary): Figure {
  const step = Math.max(1, Math.ceil(table.length / SHOWN));
  const rows = Array.from({ length: Math.ceil(table.length / step) }, (_, i) => {
    const { index, skewness, excessKurtosis } = table.at(i * step);
    return { column: index, skewness, excessKurtosis };
  });
  return {
    id: "shape",
    title: "Skewness and excess kurtosis of the columns",
    claims: [],
    caption:
      "One point per column; Gaussian noise lies at the origin. Between the dashed lines a departure is not seen four times " +
      "in five at this number of minibatches.",
    spec: {
      height: 300,
      layer: [
        referenceLine("x", detectable.skewness),
        referenceLine("x", -detectable.skewness),
        referenceLine("y", detectable.excessKurtosis),
        points({
          x: quantitative("skewness", "Skewness"),
          y: quantitative("excessKurtosis", "Excess kurtosis", { scale: { type: "symlog" } }),
        }, { size: 30, opacity: 0.6 }),
      ],
    },
    rows,
  };
}

/** The charts that have data. */
export function analysisFigures(table: ColumnTable, summary: AnalysisSummary): Figure[] {
  return table.length < 2 ? [] : [pValues(table), shapes(table, summary)];
}
