/** Tiles of a map: a value as the colour of a rectangle. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channel } from "./channel.ts";

/**
 * One rectangle per row.
 *
 * @param x channel of its left edge, with the column of the right one
 * @param y channel of its lower edge, with the column of the upper one
 * @param color channel of the value
 *
 * @example
 * ```ts
 * import { quantitative } from "./channel.ts";
 * import { tiles } from "./tiles.ts";
 * import assert from "node:assert/strict";
 *
 * const layer = tiles(
 *   [quantitative("left", "Step"), "right"],
 *   [quantitative("low", "Batch size"), "high"],
 *   quantitative("gap", "Δ"),
 * );
 * assert.deepEqual((layer.encoding as { x2: object }).x2, { field: "right" });
 * ```
 */
export function tiles(
  [x, right]: readonly [x: Channel, right: string],
  [y, upper]: readonly [y: Channel, upper: string],
  color: Channel,
): JsonObject {
  return {
    mark: { type: "rect" },
    encoding: { x, x2: { field: right }, y, y2: { field: upper }, color },
  };
}
