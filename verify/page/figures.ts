/** The calibration charts of the page. @module */
import type { JsonObject } from "../../src/base/json.ts";
import type { Figure, FigureRow } from "../../src/records/figure.ts";
import { type Channel, nominal, ordinal, quantitative } from "../../src/charts/marks/channel.ts";
import { intervalBar } from "../../src/charts/marks/interval_bar.ts";
import { lines } from "../../src/charts/marks/lines.ts";
import { panels } from "../../src/charts/marks/panels.ts";
import { points } from "../../src/charts/marks/points.ts";
import { referenceLine } from "../../src/charts/marks/reference_line.ts";
import { CATEGORIES, CHART_INK } from "../../src/charts/palette.ts";
import type { CheckReport } from "../run_check.ts";
import { biasFigures } from "./bias_figures.ts";
import { byEstimator, ENDS, listFigure, rowsOf } from "./chart_parts.ts";

const SAMPLE_SIZE = quantitative("n", "Sample size n", {
  scale: { type: "log" },
  axis: { values: [20, 100, 1000, 5000], format: "d" },
});

/** A share, in percent. */
const SHARE = (field: string, title: string) =>
  quantitative(field, title, { axis: { format: ".0%" } });

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
    { value: SHARE("size", "Share rejected"), aim: "level" },
  );
}

function sizeFigure(reports: readonly CheckReport[]): Figure {
  const rows = rowsOf(reports, "size").filter(curved(reports))
    .map((row) => ({ ...row, level: `${row.level}` }));
  const y = SHARE("size", "Share rejected");
  const color = nominal("level", "Level");
  return {
    id: "size",
    title: "Size: how often samples that fulfil the null hypothesis are rejected",
    claims: [],
    caption: "Share rejected with 95 % interval; dashed: the level that was asked for.",
    spec: byEstimator({
      height: 190,
      layer: [
        ...[0.01, 0.05, 0.1].map((level) => referenceLine("y", level)),
        intervalBar("y", y, { x: SAMPLE_SIZE, color }, ENDS),
        lines({ x: SAMPLE_SIZE, y, color }, { points: true }),
      ],
    }),
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
    spec: byEstimator({
      height: 170,
      layer: [
        referenceLine("y", 0),
        lines({
          x: quantitative("p", "p"),
          y: quantitative("difference", "F(p) − p"),
          color: ordinal("n", "n", {
            sort: sizes,
            scale: { range: COLOURS.slice(0, sizes.length) },
          }),
        }, { width: 1.5 }),
      ],
    }),
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
    spec: panels(nominal("law", null, { sort: null }), 3, { height: 150, layer: powerLayers(n) }),
    rows: [...rows],
  };
}

/** One more than there are colours of categories: the seventh is the ink's, on a dashed line. */
const TEST_COLOURS = [...CATEGORIES, CHART_INK.ink].map(({ light }) => light);
const TEST_DASHES = TEST_COLOURS.map((_, i) => i < CATEGORIES.length ? [1, 0] : [5, 3]);

function powerLayers(x: Channel): JsonObject[] {
  const y = SHARE("power", "Share rejected");
  const color = nominal("estimator", "Test", { scale: { range: TEST_COLOURS } });
  const strokeDash = nominal("estimator", "Test", { scale: { range: TEST_DASHES } });
  return [
    lines({ x, y, color, strokeDash }),
    points({ x, y, color }, { size: 46 }),
    points({ x, y: { ...y, field: "reference" }, color }, { shape: "hollow diamond", size: 90 }),
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
      value: quantitative("coverage", "Coverage", {
        scale: { zero: false },
        axis: { format: ".0%" },
      }),
      aim: "confidence",
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
