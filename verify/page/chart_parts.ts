/** What the calibration charts are made of. @module */
import type { JsonObject } from "../../src/base/json.ts";
import { type Channel, nominal } from "../../src/charts/marks/channel.ts";
import { intervalPoint } from "../../src/charts/marks/interval_point.ts";
import { panels } from "../../src/charts/marks/panels.ts";
import { targetTick } from "../../src/charts/marks/target_tick.ts";
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

/** A panel per estimator. */
export const byEstimator = (spec: JsonObject): JsonObject =>
  panels(nominal("estimator", null, { sort: null }), 2, spec);

/** Columns of every interval on the page. */
export const ENDS = { lower: "low", upper: "high", width: 1.5 } as const;

/**
 * A row per setting: a point with its interval, and a tick where it should be.
 *
 * @example
 * ```ts
 * import { listFigure } from "./chart_parts.ts";
 * import { quantitative } from "../../src/charts/marks/channel.ts";
 * import assert from "node:assert/strict";
 *
 * const words = { id: "sizes", title: "Sizes", caption: "All are right." };
 * const rows = [{ setting: "n = 8", size: 0.05, low: 0.04, high: 0.06, aim: 0.05 }];
 * const { spec, claims } = listFigure(words, rows, { value: quantitative("size", "size"), aim: "aim" });
 * assert.deepEqual([spec.height, claims], [20, []]);
 * ```
 */
export function listFigure(
  figure: Pick<Figure, "id" | "title" | "caption">,
  rows: readonly FigureRow[],
  { value, aim }: { readonly value: Channel; readonly aim: string },
): Figure {
  const y = nominal("setting", null, { axis: { labelLimit: 320 } });
  return {
    ...figure,
    claims: [],
    spec: {
      height: 20 * rows.length,
      layer: [
        targetTick({ x: { ...value, field: aim }, y }),
        ...intervalPoint("x", value, { y }, { ...ENDS, size: 46 }),
      ],
    },
    rows: [...rows],
  };
}
