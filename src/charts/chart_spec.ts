/** Completes a figure's specification: theme, data, size. @module */
import type { JsonObject } from "../base/json.ts";
import type { Figure, FigureRow } from "../records/figure.ts";
import { chartTheme } from "./chart_theme.ts";
import { type Layout, sized } from "./layout.ts";

/** JSON has no NaN and no infinities: they become null, which charts leave out. */
function plottable(row: FigureRow): FigureRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) =>
      typeof value === "number" && !Number.isFinite(value) ? [key, null] : [key, value]
    ),
  );
}

/** Without the limits that an author gave to labels for a wide page. */
function withThemesLabels(spec: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(spec, (key, value) => key === "labelLimit" ? undefined : value),
  );
}

/**
 * The complete Vega-Lite specification of a figure, ready for any Vega-Lite renderer.
 *
 * @param figure its `spec` has neither `data` nor `config`; the rows become the inline data set `rows`
 * @param layout for a wide page or for a phone
 * @param titled whether the title is part of the chart (in files that stand alone) or of the page around it
 *
 * @example
 * ```ts
 * import { chartSpec } from "./chart_spec.ts";
 * import assert from "node:assert/strict";
 *
 * const figure = { id: "a", title: "A", claims: [], caption: "", spec: { mark: "point" }, rows: [{ x: 1 }] };
 * assert.deepEqual(chartSpec(figure, "wide", true).datasets, { rows: [{ x: 1 }] });
 * ```
 */
export function chartSpec(figure: Figure, layout: Layout, titled: boolean): JsonObject {
  const spec = layout === "wide" ? figure.spec : withThemesLabels(figure.spec);
  const { title: _, ...body } = sized(spec, figure.rows, layout);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: figure.caption,
    ...(titled ? { title: figure.title } : {}),
    padding: titled ? 12 : { left: 2, top: 4, right: 8, bottom: 4 },
    config: chartTheme(layout),
    data: { name: "rows" },
    datasets: { rows: figure.rows.map(plottable) },
    ...body,
  };
}
