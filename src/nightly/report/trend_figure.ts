/** Trends over the nights, a panel per check. @module */
import { nominal, ordinal, quantitative } from "../../charts/marks/channel.ts";
import { intervalBar } from "../../charts/marks/interval_bar.ts";
import { panels } from "../../charts/marks/panels.ts";
import { points } from "../../charts/marks/points.ts";
import type { Figure } from "../../records/figure.ts";
import type { TrendRow } from "./past_nights.ts";

const KINDS = ["published seed", "night", "alarm", "confirmation"];

/**
 * The trend of each check with the band that every night was held against.
 *
 * @param id of the figure
 * @param title a headline
 * @param unit of the values
 * @param rows one per value
 * @returns null without rows
 *
 * @example
 * ```ts
 * import { trendFigure } from "./trend_figure.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(trendFigure("speed", "Speed", "Ratio", []), null);
 * ```
 */
export function trendFigure(
  id: string,
  title: string,
  unit: string,
  rows: readonly TrendRow[],
): Figure | null {
  if (rows.length === 0) return null;
  const used = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const x = quantitative("at", "Published seeds, then nights", { axis: { tickMinStep: 1 } });
  const y = quantitative("value", unit, { scale: { zero: false } });
  return {
    id,
    title,
    claims: [],
    caption:
      "Every point is one seed of every cell, or one night's median ratio; the bars are the prediction intervals that nights were held against. A point outside its bar is an alarm; it fails the night only if its confirmation lies outside on the same side.",
    spec: {
      ...panels(nominal("check", null, { sort: null }), 3, {
        height: 90,
        layer: [
          intervalBar("y", y, { x }, { width: 5, opacity: 0.25 }),
          points({
            x,
            y,
            color: nominal("kind", null, { sort: used }),
            tooltip: [ordinal("night", "Night"), y],
          }, { size: 28 }),
        ],
      }),
      resolve: { scale: { x: "independent", y: "independent" } },
    },
    rows,
  };
}
