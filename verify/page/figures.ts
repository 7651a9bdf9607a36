/** The calibration charts of the page. @module */
import type { JsonObject } from "../../src/base/json.ts";
import type { Figure, FigureRow } from "../../src/records/figure.ts";
import { CATEGORIES, CHART_INK } from "../../src/charts/palette.ts";
import type { CheckReport } from "../run_check.ts";
import { biasFigures } from "./bias_figures.ts";
import { dashed, listFigure, nominal, panels, quantitative, rowsOf } from "./chart_parts.ts";

const sampleSize = quantitative("n", "Sample size n", {
  scale: { type: "log" },
  axis: { values: [20, 100, 1000, 5000], format: "d" },
});

/** Sample sizes from which a curve over n says more than a list. */
const CURVE = 4;

/** Estimators that are calibrated at enough sample sizes for a curve. */
function curved(
  reports: readonly CheckReport[],
): (row: { readonly estimator?: unknown }) => boolean {
  const sizes = new Map<unknown, Set<unknown>>();
  for (const { estimator, n } of rowsOf(reports, "size")) {
    sizes.set(estimator, (sizes.get(estimator) ?? new Set()).add(n));
  }
  return ({ estimator }) => (sizes.get(estimator)?.size ?? 0) >= CURVE;
}

/** Of the other tests: one level, where they decide. */
function sizeList(reports: readonly CheckReport[]): Figure {
  const isCurve = curved(reports);
  const rows = rowsOf(reports, "size")
    .filter((row) => !isCurve(row) && row.level === 0.05)
    .map((row) => ({ ...row, setting: `${row.estimator}: ${row.law}, n = ${row.n}` }));
  return listFigure(
    {
      id: "sizes",
      title: "Size of the other tests at level .05",
      caption:
        "Share rejected with 95 % interval; the tick is the level. Exact tests of discrete statistics, and tests " +
        "of hypotheses that hold with room to spare, stay below it.",
    },
    rows,
    { value: "size", aim: "level", axis: { title: "Share rejected", axis: { format: ".0%" } } },
  );
}

function sizeFigure(reports: readonly CheckReport[]): Figure {
  const rows = rowsOf(reports, "size").filter(curved(reports))
    .map((row) => ({ ...row, level: `${row.level}` }));
  const y = quantitative("size", "Share rejected", { axis: { format: ".0%" } });
  const levels = [0.01, 0.05, 0.1].map((datum) => ({ mark: dashed, encoding: { y: { datum } } }));
  return {
    id: "size",
    title: "Size: how often samples that fulfil the null hypothesis are rejected",
    claims: [],
    caption: "Share rejected with 95 % interval; dashed: the level that was asked for.",
    spec: panels(sampleSize, y, nominal("level", "Level"), levels),
    rows,
  };
}

function uniformityFigure(reports: readonly CheckReport[]): Figure {
  const rows = rowsOf(reports, "uniformity").filter(curved(reports))
    .map((row) => ({ ...row, n: `${row.n}` }));
  const sizes = [...new Set(rows.map(({ n }) => n))].sort((a, b) => Number(a) - Number(b));
  return {
    id: "uniformity",
    title: "p-values under the null hypothesis: distance from the uniform law",
    claims: [],
    caption:
      "Empirical distribution function of the p-values minus the diagonal. Below 0 a test is conservative, above 0 it " +
      "rejects too often; only the left end, small p, decides anything.",
    spec: {
      facet: { field: "estimator", type: "nominal", title: null, sort: null },
      columns: 2,
      spec: {
        height: 170,
        layer: [
          { mark: dashed, encoding: { y: { datum: 0 } } },
          {
            mark: { type: "line", strokeWidth: 1.5 },
            encoding: {
              x: quantitative("p", "p"),
              y: quantitative("difference", "F(p) − p"),
              color: {
                field: "n",
                type: "ordinal",
                title: "n",
                sort: sizes,
                scale: { range: COLOURS.slice(0, sizes.length) },
              },
            },
          },
        ],
      },
    },
    rows,
  };
}

/** Ordered by lightness, each legible in both themes. */
const COLOURS = [
  "#86aedb",
  "#5a97cf",
  "#2a68a8",
  "#1931a0",
  "#04502d",
  "#696621",
  "#ce7c22",
  "#c56ac3",
  "#5d646f",
  "#c24e06",
];

/** Shares rejected over n, a panel per law, with hollow diamonds for the reference's. */
function powerPanels(
  figure: Pick<Figure, "id" | "title" | "caption">,
  rows: readonly FigureRow[],
): Figure {
  const sizes = [...new Set(rows.map(({ n }) => Number(n)))].sort((a, b) => a - b);
  const n = quantitative("n", "Sample size n", {
    scale: { type: "log" },
    axis: { values: sizes, format: "d" },
  });
  return {
    ...figure,
    claims: [],
    spec: {
      facet: { field: "law", type: "nominal", title: null, sort: null },
      columns: 3,
      spec: { height: 150, layer: powerLayers(n) },
    },
    rows: [...rows],
  };
}

/** One more than there are colours of categories: the seventh is the ink's, on a dashed line. */
const TEST_COLOURS = [...CATEGORIES, CHART_INK.ink].map(({ light }) => light);
const TEST_DASHES = TEST_COLOURS.map((_, i) => i < CATEGORIES.length ? [1, 0] : [5, 3]);

function powerLayers(x: JsonObject): JsonObject[] {
  const y = quantitative("power", "Share rejected", { axis: { format: ".0%" } });
  const color = { ...nominal("estimator", "Test"), scale: { range: TEST_COLOURS } };
  const strokeDash = { ...nominal("estimator", "Test"), scale: { range: TEST_DASHES } };
  return [
    { mark: { type: "line" }, encoding: { x, y, color, strokeDash } },
    { mark: { type: "point", filled: true }, encoding: { x, y, color } },
    {
      mark: { type: "point", shape: "diamond", filled: false, size: 90 },
      encoding: { x, y: { ...y, field: "reference" }, color },
    },
  ];
}

function powerFigures(reports: readonly CheckReport[]): Figure[] {
  const rows = rowsOf(reports, "power");
  const isMean = ({ law }: FigureRow) => `${law}`.startsWith("exponential-mean");
  const hasColumns = ({ law }: FigureRow) => /^\d+-columns-/.test(`${law}`);
  const batch = quantitative("batchSize", "Batch size b", {
    scale: { type: "log", base: 2 },
    axis: { values: [32, 64, 128, 256], format: "d" },
  });
  return [
    powerPanels({
      id: "power",
      title: "Power at level .05 against heavy tails and mixtures",
      caption:
        "Share rejected; hollow diamonds: SciPy and statsmodels on samples of their own. Pearson’s test with m − 1 degrees " +
        "of freedom.",
    }, rows.filter((row) => !isMean(row) && !hasColumns(row))),
    {
      id: "power-by-batch-size",
      title: "Power against means of b exponentials, n = 1000",
      claims: [],
      caption:
        "The batch size at which a normality test stops rejecting belongs to n, not to the noise. Hollow diamonds: SciPy.",
      spec: { height: 220, layer: powerLayers(batch) },
      rows: rows.filter(isMean)
        .map((row) => ({ ...row, batchSize: Number(`${row.law}`.replace(/\D+/, "")) })),
    },
    powerPanels({
      id: "power-multivariate",
      title: "Power of tests of multivariate normality at level .05",
      caption: "Share rejected; hollow diamonds: other implementations on samples of their own.",
    }, rows.filter(hasColumns)),
  ];
}

function coverageFigure(reports: readonly CheckReport[]): Figure {
  const rows = rowsOf(reports, "coverage").map((row) => ({
    ...row,
    setting: `${row.estimator}: ${row.law}, n = ${row.n}`,
  }));
  return listFigure(
    {
      id: "coverage",
      title: "Coverage of intervals",
      caption:
        "Share of intervals that hold the true value, with 95 % interval; the tick is the confidence asked for.",
    },
    rows,
    {
      value: "coverage",
      aim: "confidence",
      axis: { title: "Coverage", scale: { zero: false }, axis: { format: ".0%" } },
    },
  );
}

/** All charts that have data. */
export function calibrationFigures(reports: readonly CheckReport[]): Figure[] {
  return [
    sizeFigure(reports),
    sizeList(reports),
    uniformityFigure(reports),
    ...powerFigures(reports),
    coverageFigure(reports),
    ...biasFigures(reports),
  ].filter(({ rows }) => rows.length > 0);
}
