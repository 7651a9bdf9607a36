/** What the calibration charts are made of. @module */
import type { JsonObject } from "../../src/base/json.ts";
import type { Figure, FigureRow } from "../../src/records/figure.ts";
import type { Point } from "../check.ts";
import type { CheckReport } from "../run_check.ts";

/** Points of one chart, with the estimator that each belongs to. */
export function rowsOf(reports: readonly CheckReport[], chart: Point["chart"]): FigureRow[] {
  return reports.filter(({ tier }) => tier === 2).flatMap(({ estimator, points = [] }) =>
    points.filter((point) => point.chart === chart).map(({ chart: _, ...row }) => ({
      estimator,
      ...row,
    }))
  );
}

/** A numeric channel. */
export const quantitative = (field: string, title: string, rest: JsonObject = {}): JsonObject => ({
  field,
  type: "quantitative",
  title,
  ...rest,
});
/** A channel of names. */
export const nominal = (field: string, title: string): JsonObject => ({
  field,
  type: "nominal",
  title,
});
/** A panel per estimator: points with intervals, joined by lines. */
export function panels(
  x: JsonObject,
  y: JsonObject,
  series: JsonObject,
  extra: readonly JsonObject[] = [],
) {
  const bar = { x, y: { ...y, field: "low" }, y2: { field: "high" }, color: series };
  return {
    facet: { field: "estimator", type: "nominal", title: null, sort: null },
    columns: 2,
    spec: {
      height: 190,
      layer: [
        ...extra,
        { mark: { type: "errorbar" }, encoding: bar },
        { mark: { type: "line", point: true }, encoding: { x, y, color: series } },
      ],
    },
  };
}

/** A line for what should be. */
export const dashed: JsonObject = { type: "rule", strokeDash: [4, 3] };

/** A row per setting: a point with its interval, and a tick where it should be. */
export function listFigure(
  figure: Pick<Figure, "id" | "title" | "caption">,
  rows: readonly FigureRow[],
  fields: { readonly value: string; readonly aim: string; readonly axis: JsonObject },
): Figure {
  const y = { field: "setting", type: "nominal", title: null, axis: { labelLimit: 320 } };
  const x = (field: string) => ({ field, type: "quantitative", ...fields.axis });
  return {
    ...figure,
    claims: [],
    spec: {
      height: 20 * rows.length,
      layer: [
        {
          mark: { type: "tick", thickness: 2, size: 16 },
          encoding: { x: x(fields.aim), y, color: { value: "#8b949e" } },
        },
        { mark: { type: "errorbar" }, encoding: { x: x("low"), x2: { field: "high" }, y } },
        { mark: { type: "point" }, encoding: { x: x(fields.value), y } },
      ],
    },
    rows: [...rows],
  };
}
