/** A figure as text, for a snapshot: what its author wrote, what Vega draws, and the numbers. @module */
import { writeCsv } from "../../base/csv.ts";
import type { JsonObject } from "../../base/json.ts";
import type { Figure } from "../../records/figure.ts";
import { chartSpec } from "../chart_spec.ts";
import { compileChart } from "../render_chart.ts";

/** Six digits: the last ones may differ between processors. */
const rounded = (value: unknown) =>
  typeof value === "number" && Number.isFinite(value) ? Number(value.toPrecision(6)) : value;

/** The data stand below, as CSV. */
function withoutRows({ config: _, data, ...rest }: JsonObject): JsonObject {
  const tables = Array.isArray(data) ? data : [];
  return {
    ...rest,
    data: tables.map((table) =>
      Object.fromEntries(Object.entries(table as JsonObject).filter(([key]) => key !== "values"))
    ),
  };
}

/**
 * Names of the snapshots of figures, with their texts: head, compiled Vega without data and theme, rows as CSV.
 *
 * @param figures with unique ids
 */
export function figureSnapshots(figures: readonly Figure[]): Map<string, string> {
  return new Map(figures.map((figure) => {
    const { id, title, claims, caption, rows } = figure;
    const vega = withoutRows(compileChart(chartSpec(figure, "wide", false)));
    const columns = Object.keys(rows[0] ?? {});
    const body = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, rounded(value)]))
    ) as Figure["rows"];
    const text = [
      title,
      `claims: ${claims.join(", ")}`,
      caption,
      JSON.stringify(vega, null, 1),
      writeCsv(columns, body),
    ].join("\n\n");
    return [`${id}.snap`, `${text.trimEnd()}\n`];
  }));
}
