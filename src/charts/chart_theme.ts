/** The one look of all charts: a Vega-Lite configuration in the light colours of the palette. @module */
import type { JsonObject } from "../base/json.ts";
import type { Layout } from "./layout.ts";
import { CATEGORIES, CHART_INK, DIVERGING, SEQUENTIAL } from "./palette.ts";

/** Font of everything in a chart; no web font is loaded. */
export const CHART_FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

function axes(isWide: boolean): JsonObject {
  const { ink, muted, grid, rule } = CHART_INK;
  return {
    axis: {
      labelColor: muted.light,
      labelFontSize: 12,
      labelPadding: 5,
      titleColor: ink.light,
      titleFontSize: 12,
      titleFontWeight: 500,
      titlePadding: 8,
      domainColor: rule.light,
      tickColor: rule.light,
      tickSize: 4,
      gridColor: grid.light,
      gridWidth: 1,
      labelLimit: isWide ? 160 : 125,
      titleLimit: 400,
    },
    axisY: { domain: false, ticks: false },
    axisX: { grid: false },
  };
}

function legend(isWide: boolean): JsonObject {
  const { ink, muted } = CHART_INK;
  return {
    orient: "top",
    direction: "horizontal",
    columns: isWide ? 4 : 2,
    columnPadding: 18,
    labelColor: ink.light,
    labelFontSize: 12,
    labelLimit: isWide ? 220 : 150,
    titleColor: muted.light,
    titleFontSize: 12,
    titleFontWeight: 500,
    titleAnchor: "start",
    titleLimit: 320,
    symbolSize: 70,
    symbolStrokeWidth: 2,
    gradientLength: 200,
    gradientThickness: 10,
    gradientStrokeColor: null,
    rowPadding: 4,
    padding: 0,
    offset: 10,
    // On a phone the legend also takes the room above the labels of the y axis.
    layout: { top: { margin: 28, bounds: isWide ? "flush" : "full" } },
  };
}

function titles(): JsonObject {
  const { ink, muted } = CHART_INK;
  return {
    header: {
      labelColor: ink.light,
      labelFontSize: 12.5,
      labelFontWeight: 600,
      labelPadding: 6,
      titleColor: muted.light,
      titleFontSize: 12,
      titleFontWeight: 500,
    },
    title: {
      anchor: "start",
      frame: "group",
      color: ink.light,
      subtitleColor: muted.light,
      fontSize: 16,
      fontWeight: 650,
      offset: 12,
      subtitlePadding: 6,
    },
  };
}

/**
 * Vega-Lite `config` for all charts. Colours are those of the light theme: the dark theme replaces them by style
 * rules on the finished SVG (`dark_rules.ts`), so that a chart is rendered once for both.
 *
 * @param layout legends stand above the plot, where their width is known; on a phone labels are cut sooner
 *
 * @example
 * ```ts
 * import { chartTheme } from "./chart_theme.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal((chartTheme("wide").legend as { columns: number }).columns, 4);
 * ```
 */
export function chartTheme(layout: Layout): JsonObject {
  const isWide = layout === "wide";
  const { ink, rule, background } = CHART_INK;
  const first = CATEGORIES[0]!.light;
  return {
    background: background.light,
    font: CHART_FONT,
    view: { stroke: null },
    mark: { tooltip: true, color: first },
    line: { strokeWidth: 2, strokeCap: "round", strokeJoin: "round" },
    point: { filled: true, size: 46, opacity: 1 },
    circle: { size: 46, opacity: 0.85 },
    area: { opacity: 0.18, line: false },
    errorband: { band: { opacity: 0.18 } },
    errorbar: { rule: { strokeWidth: 1.5 } },
    rule: { color: rule.light, strokeWidth: 1 },
    text: { color: ink.light, fontSize: 12 },
    bar: { cornerRadius: 2 },
    ...axes(isWide),
    legend: legend(isWide),
    ...titles(),
    range: {
      category: CATEGORIES.map((pair) => pair.light),
      ordinal: [...SEQUENTIAL],
      ramp: [...SEQUENTIAL],
      heatmap: [...SEQUENTIAL],
      diverging: [...DIVERGING],
    },
    facet: { spacing: { row: 26, column: 22 } },
    concat: { spacing: 28 },
  };
}
