/** The charts of an analysis. @module */
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
    spec: {
      facet: { field: "test", type: "nominal", title: null, sort: null },
      columns: 2,
      spec: {
        height: 180,
        layer: [
          {
            mark: { type: "bar" },
            encoding: {
              x: { field: "from", type: "quantitative", title: "p" },
              x2: { field: "to" },
              y: {
                field: "share",
                type: "quantitative",
                title: "Share of columns",
                axis: { format: ".0%" },
              },
              y2: { datum: 0 },
            },
          },
          { mark: { type: "rule", strokeDash: [4, 3] }, encoding: { y: { datum: 1 / CLASSES } } },
        ],
      },
    },
    rows,
  };
}

function shapes(table: ColumnTable, { detectable }: AnalysisSummary): Figure {
  const step = Math.max(1, Math.ceil(table.length / SHOWN));
  const rows = Array.from({ length: Math.ceil(table.length / step) }, (_, i) => {
    const { index, skewness, excessKurtosis } = table.at(i * step);
    return { column: index, skewness, excessKurtosis };
  });
  const rule = (channel: "x" | "y", datum: number) => ({
    mark: { type: "rule", strokeDash: [4, 3] },
    encoding: { [channel]: { datum } },
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
        rule("x", detectable.skewness),
        rule("x", -detectable.skewness),
        rule("y", detectable.excessKurtosis),
        {
          mark: { type: "point", size: 30, opacity: 0.6 },
          encoding: {
            x: { field: "skewness", type: "quantitative", title: "Skewness" },
            y: {
              field: "excessKurtosis",
              type: "quantitative",
              title: "Excess kurtosis",
              scale: { type: "symlog" },
            },
          },
        },
      ],
    },
    rows,
  };
}

/** The charts that have data. */
export function analysisFigures(table: ColumnTable, summary: AnalysisSummary): Figure[] {
  return table.length < 2 ? [] : [pValues(table), shapes(table, summary)];
}
