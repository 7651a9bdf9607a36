/** What a mark's position, colour or shape is read from. @module */
import type { Json, JsonObject } from "../../base/json.ts";

/** A channel's definition in Vega-Lite's terms. */
export type Channel = JsonObject;

/** Channels by name: `x`, `y`, `color`, …; `tooltip` is a list of them. */
export type Channels = Readonly<Record<string, Json>>;

/** The two channels of position. */
export type Direction = "x" | "y";

/**
 * A channel of numbers.
 *
 * @param field column of the figure's rows
 * @param title of its axis or legend
 * @param rest more of Vega-Lite: `scale`, `axis`, …
 *
 * @example
 * ```ts
 * import { quantitative } from "./channel.ts";
 * import assert from "node:assert/strict";
 *
 * const channel = quantitative("n", "Sample size", { scale: { type: "log" } });
 * assert.deepEqual(channel, {
 *   field: "n", type: "quantitative", title: "Sample size", scale: { type: "log" },
 * });
 * ```
 */
export function quantitative(field: string, title: string, rest: JsonObject = {}): Channel {
  return { field, type: "quantitative", title, ...rest };
}

/** A channel of names without order; a title of `null` leaves the title out. */
export function nominal(field: string, title: string | null, rest: JsonObject = {}): Channel {
  return { field, type: "nominal", title, ...rest };
}

/** A channel of values that have an order but no distance. */
export function ordinal(field: string, title: string | null, rest: JsonObject = {}): Channel {
  return { field, type: "ordinal", title, ...rest };
}
