/** Sizes a specification for a wide page or for a phone. @module */
import type { Json, JsonObject } from "../base/json.ts";
import type { FigureRow } from "../records/figure.ts";

/** For whom a chart is laid out. */
export type Layout = "wide" | "compact";

/** Total width of a chart in pixels: the text column of a desktop page, and of a phone of 390 px. */
const LAYOUT_WIDTH: Record<Layout, number> = { wide: 820, compact: 348 };

/** Room for the y axis with its title, and for the gap between two panels. */
const AXIS = 64;
const GAP = 24;
/** A panel is never wider than this, so that few panels do not become posters. */
const WIDEST_PANEL = 420;
/** A single chart is not stretched over the whole column either. */
const WIDEST_CHART = 680;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The distinct values of the field that an encoding names; 1 where it names none. */
function panelCount(definition: Json | undefined, rows: readonly FigureRow[]): number {
  if (!isObject(definition) || typeof definition.field !== "string") return 1;
  const field = definition.field;
  return Math.max(1, new Set(rows.map((row) => row[field])).size);
}

function panelWidth(total: number, columns: number, rowHeader = 0): number {
  const width = Math.floor((total - AXIS - rowHeader - GAP * (columns - 1)) / columns);
  return Math.min(WIDEST_PANEL, Math.max(56, width));
}

/** Room for the labels of facet rows, estimated from the longest of them. */
function rowHeaderWidth(definition: Json | undefined, rows: readonly FigureRow[]): number {
  if (!isObject(definition) || typeof definition.field !== "string") return 0;
  const field = definition.field;
  const angle = isObject(definition.header) ? definition.header.labelAngle : undefined;
  if (angle !== 0) return 24;
  return 12 + 7 * Math.max(0, ...rows.map((row) => `${row[field] ?? ""}`.length));
}

/** Sets a panel's width; layers share the one of their parent. */
function withPanelWidth(spec: Json | undefined, width: number): JsonObject {
  return { ...(isObject(spec) ? spec : {}), width };
}

function sizedGrid(
  facet: JsonObject,
  rest: JsonObject,
  rows: readonly FigureRow[],
  layout: Layout,
): JsonObject {
  const total = LAYOUT_WIDTH[layout];
  // On a phone the labels of rows stand above their panels, where they cost no width.
  const row = layout === "compact" && isObject(facet.row)
    ? {
      ...facet.row,
      header: {
        ...(isObject(facet.row.header) ? facet.row.header : {}),
        orient: "top",
        labelAngle: 0,
        labelAlign: "left",
        labelAnchor: "start",
      },
    }
    : facet.row;
  const header = layout === "compact" ? 0 : rowHeaderWidth(row, rows);
  const width = panelWidth(total, panelCount(facet.column, rows), header);
  return {
    ...rest,
    facet: { ...facet, ...(row === undefined ? {} : { row }) },
    spec: withPanelWidth(rest.spec, width),
  };
}

function sizedFacet(spec: JsonObject, rows: readonly FigureRow[], layout: Layout): JsonObject {
  const { facet, ...rest } = spec;
  if (isObject(facet) && (isObject(facet.row) || isObject(facet.column))) {
    return sizedGrid(facet, rest, rows, layout);
  }
  const wanted = typeof spec.columns === "number" ? spec.columns : 3;
  const columns = layout === "compact" ? 1 : Math.min(wanted, panelCount(facet, rows));
  return {
    ...spec,
    columns,
    spec: withPanelWidth(spec.spec, panelWidth(LAYOUT_WIDTH[layout], columns)),
  };
}

/** `encoding.facet`, `.row` or `.column` of a unit means the same as the operator: rewritten so that one rule does. */
function liftedFacet(spec: JsonObject): JsonObject | undefined {
  const encoding = isObject(spec.encoding) ? spec.encoding : {};
  const { facet, row, column, ...channels } = encoding;
  if (facet === undefined && row === undefined && column === undefined) return undefined;
  const { transform, resolve, title, datasets, data, encoding: _, ...unit } = spec;
  const outer = { transform, resolve, title, datasets, data };
  const kept = Object.fromEntries(
    Object.entries(outer).filter(([, value]) => value !== undefined),
  ) as JsonObject;
  const inner = { ...unit, encoding: channels };
  if (isObject(facet)) {
    const { columns, ...definition } = facet;
    return {
      ...kept,
      facet: definition,
      ...(columns === undefined ? {} : { columns }),
      spec: inner,
    };
  }
  const grid = {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
  return { ...kept, facet: grid, spec: inner };
}

function sizedConcat(
  parts: readonly Json[],
  spec: JsonObject,
  rows: readonly FigureRow[],
  layout: Layout,
): JsonObject {
  const { hconcat: _h, concat: _c, vconcat: _v, columns, ...rest } = spec;
  const stacked = layout === "compact" || spec.vconcat !== undefined;
  const beside = stacked ? 1 : spec.hconcat ? parts.length : Number(columns ?? parts.length);
  const width = panelWidth(LAYOUT_WIDTH[layout], beside) - (beside > 1 ? AXIS / 2 : 0);
  const views = parts.map((part) =>
    isObject(part) && (part.facet !== undefined || part.spec !== undefined)
      ? sized(part, rows, layout)
      : withPanelWidth(part, width)
  );
  return stacked ? { ...rest, vconcat: views } : { ...rest, concat: views, columns: beside };
}

/**
 * Gives a specification the widths of a layout. Heights stay as they are; single charts keep a width that they ask
 * for where it fits; on a phone panels stand one below the other.
 *
 * @param spec Vega-Lite specification: a view, layers, a facet or a concatenation
 * @param rows the chart's data, from which panels are counted
 * @param layout wide or compact
 *
 * @example
 * ```ts
 * import { sized } from "./layout.ts";
 * import assert from "node:assert/strict";
 *
 * const spec = { facet: { field: "set" }, columns: 3, spec: { mark: "point" } };
 * const rows = [{ set: "a" }, { set: "b" }];
 * assert.equal(sized(spec, rows, "wide").columns, 2);
 * assert.equal(sized(spec, rows, "compact").columns, 1);
 * ```
 */
export function sized(spec: JsonObject, rows: readonly FigureRow[], layout: Layout): JsonObject {
  const facetted = spec.facet !== undefined ? spec : liftedFacet(spec);
  if (facetted) return sizedFacet(facetted, rows, layout);
  const parts = spec.hconcat ?? spec.vconcat ?? spec.concat;
  if (Array.isArray(parts)) return sizedConcat(parts, spec, rows, layout);
  const asked = typeof spec.width === "number" ? spec.width + AXIS : WIDEST_CHART;
  return {
    ...spec,
    width: Math.min(asked, LAYOUT_WIDTH[layout]),
    autosize: { type: "fit-x", contains: "padding" },
  };
}
