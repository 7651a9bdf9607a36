/** A figure, drawn for a page. @module */
import { chartSpec } from "../charts/chart_spec.ts";
import { pageSvg } from "../charts/chart_svg.ts";
import { renderChart } from "../charts/render_chart.ts";
import type { Figure } from "../records/figure.ts";

/** A figure with its two layouts. */
export interface RenderedFigure {
  readonly figure: Figure;
  /** Its id on a page, unique in the whole report. */
  readonly anchor: string;
  /** `<svg>` for wide pages. */
  readonly wide: string;
  /** `<svg>` for phones. */
  readonly compact: string;
}

/**
 * Draws both layouts.
 *
 * @param group what figures of one id are told apart by, e.g. their paper
 *
 * @example
 * ```ts
 * import { renderFigure } from "./rendered_figure.ts";
 * import assert from "node:assert/strict";
 *
 * const figure = {
 *   id: "losses",
 *   title: "Losses",
 *   claims: [],
 *   caption: "They fall.",
 *   spec: { mark: "line", encoding: { x: { field: "t", type: "quantitative" } } },
 *   rows: [{ t: 0 }, { t: 1 }],
 * };
 * const { anchor, wide, compact } = await renderFigure(figure, "paper");
 * assert.equal(anchor, "figure-paper-losses");
 * assert.ok(wide.startsWith("<svg") && compact.startsWith("<svg") && wide !== compact);
 * ```
 */
export async function renderFigure(figure: Figure, group = ""): Promise<RenderedFigure> {
  const anchor = ["figure", group, figure.id].filter((part) => part !== "").join("-");
  const draw = async (layout: "wide" | "compact") =>
    pageSvg(await renderChart(chartSpec(figure, layout, false)), layout, anchor);
  return { figure, anchor, wide: await draw("wide"), compact: await draw("compact") };
}
