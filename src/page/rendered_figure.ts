/** A figure, drawn for a page. @module */
import { chartSpec } from "../charts/chart_spec.ts";
import { pageSvg } from "../charts/chart_svg.ts";
import { renderChart } from "../charts/render_chart.ts";
import type { Figure } from "../records/figure.ts";

/** A figure with its two layouts. */
export interface RenderedFigure {
  readonly figure: Figure;
  /** `<svg>` for wide pages. */
  readonly wide: string;
  /** `<svg>` for phones. */
  readonly compact: string;
}

/** Draws both layouts. */
export async function renderFigure(figure: Figure): Promise<RenderedFigure> {
  const draw = async (layout: "wide" | "compact") =>
    pageSvg(await renderChart(chartSpec(figure, layout, false)), layout, figure.id);
  return { figure, wide: await draw("wide"), compact: await draw("compact") };
}
