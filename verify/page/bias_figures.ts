/** Bias and root mean square error of the estimators. @module */
import { nominal, quantitative } from "../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../src/charts/marks/interval_point.ts";
import { points } from "../../src/charts/marks/points.ts";
import { referenceLine } from "../../src/charts/marks/reference_line.ts";
import type { Figure, FigureRow } from "../../src/records/figure.ts";
import type { CheckReport } from "../run_check.ts";
import { byEstimator, ENDS, listFigure, rowsOf } from "./chart_parts.ts";

/** Estimators of α whose samples are α-stable. */
const STABLE = new Set([
  "logMomentTailIndex",
  "iterationWiseTailIndex",
  "fitStableQuantiles",
  "fitStableCharacteristicFunction",
  "fitStableLikelihood",
]);

/** A number with two digits, in units of the spread of one estimate. */
const inSpreads = (row: FigureRow, field: string) => Number(row[field]) / Number(row.rmse);

/** α̂ over the grid, and everything else in a list. */
export function biasFigures(reports: readonly CheckReport[]): Figure[] {
  const rows = rowsOf(reports, "bias");
  // Lines join laws of one β; colours tell block length and sample size.
  const ofAlpha = rows.filter(({ estimator }) => STABLE.has(`${estimator}`)).map((row) => ({
    ...row,
    setting: `${row.series}`.replace(/^β = -?[\d.]+, /, ""),
    zero: 0,
  }));
  const x = quantitative("x", "True α", {
    scale: { zero: false },
    axis: { values: [0.8, 1.2, 1.6, 2] },
  });
  const color = nominal("setting", "Setting");
  const others = rows.filter(({ estimator }) => !STABLE.has(`${estimator}`)).map((row) => ({
    setting: `${row.estimator}: ${row.series}, truth ${Number(Number(row.truth).toPrecision(3))}`,
    bias: inSpreads(row, "bias"),
    low: inSpreads(row, "low"),
    high: inSpreads(row, "high"),
    aim: 0,
  }));
  return [
    {
      id: "bias",
      title: "Bias of α̂ on α-stable samples",
      claims: [],
      caption: "Mean error with 95 % interval, symmetric and skewed laws together; dashed: none. " +
        "The log-moment estimator is unbiased for 1/α, so that α̂ itself lies a little too high.",
      // Points alone: laws of different β at one α are no line.
      spec: byEstimator({
        height: 190,
        layer: [
          referenceLine("y", 0),
          ...intervalPoint("y", quantitative("bias", "Mean α̂ − α"), { x, color }, {
            ...ENDS,
            size: 46,
          }),
        ],
      }),
      rows: ofAlpha,
    },
    {
      id: "rmse",
      title: "Root mean square error of α̂ on α-stable samples",
      claims: [],
      caption: "How far one estimate lies from the truth, on the same samples.",
      spec: byEstimator({
        height: 190,
        layer: [points({ x, y: quantitative("rmse", "RMSE of α̂"), color }, { size: 46 })],
      }),
      rows: ofAlpha,
    },
    listFigure(
      {
        id: "biases",
        title: "Bias of the other estimates",
        caption:
          "Mean error with 95 % interval, in units of the root mean square error of one estimate.",
      },
      others,
      { value: quantitative("bias", "Bias / RMSE"), aim: "aim" },
    ),
  ];
}
