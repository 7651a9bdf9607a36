/** Vega-Lite to SVG, without a browser. @module */
import { parse, type Spec, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { JsonObject } from "../base/json.ts";
import { slimSvg } from "./slim_svg.ts";
import { installTextWidth } from "./text_width.ts";

/**
 * Compiles a Vega-Lite specification to Vega. Deterministic: the same specification gives the same object.
 *
 * @throws {Error} if Vega-Lite warns: a warning means that a chart does not show what its author wrote
 *
 * @example
 * ```ts
 * import { compileChart } from "./render_chart.ts";
 * import assert from "node:assert/strict";
 *
 * const vega = compileChart({ data: { values: [] }, mark: "point" });
 * assert.equal(vega.$schema, "https://vega.github.io/schema/vega/v6.json");
 * ```
 */
export function compileChart(spec: JsonObject): JsonObject {
  const warnings: string[] = [];
  const keep = (...parts: readonly unknown[]) => {
    warnings.push(parts.join(" "));
    return logger;
  };
  const ignore = () => logger;
  const logger = { level: ignore, warn: keep, error: keep, info: ignore, debug: ignore };
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: logger as never }).spec;
  if (warnings.length > 0) throw new Error(`Vega-Lite: ${warnings.join("; ")}`);
  return compiled as unknown as JsonObject;
}

/**
 * Renders a Vega-Lite specification to a lean SVG.
 *
 * @param spec with its data inline
 * @returns an `<svg>` element as text
 * @throws {Error} if the specification is not valid
 *
 * @example
 * ```ts
 * import { renderChart } from "./render_chart.ts";
 * import assert from "node:assert/strict";
 *
 * const svg = await renderChart({ data: { values: [{ x: 1 }] }, mark: "point", encoding: { x: { field: "x" } } });
 * assert(svg.startsWith("<svg"));
 * ```
 */
export async function renderChart(spec: JsonObject): Promise<string> {
  installTextWidth();
  const view = new View(parse(compileChart(spec) as unknown as Spec), { renderer: "none" });
  try {
    return slimSvg(await view.toSVG());
  } finally {
    view.finalize();
  }
}
