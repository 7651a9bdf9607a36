/** Small multiples. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channel } from "./channel.ts";

/**
 * One panel per value of a column, in rows of `columns`.
 *
 * @param by the channel that chooses the panel
 * @param columns panels side by side on a wide page; on a phone they stand one below the other
 * @param spec what each panel shows: its height and its layers
 *
 * @example
 * ```ts
 * import { nominal } from "./channel.ts";
 * import { panels } from "./panels.ts";
 * import assert from "node:assert/strict";
 *
 * const spec = panels(nominal("law", null), 2, { height: 100, layer: [] });
 * assert.deepEqual(spec.facet, { field: "law", type: "nominal", title: null });
 * ```
 */
export function panels(by: Channel, columns: number, spec: JsonObject): JsonObject {
  return { facet: by, columns, spec };
}
