/** The area between two columns. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channel, Channels } from "./channel.ts";

/**
 * A band along x.
 *
 * @param value the channel of what the band surrounds: axis, title and scale are taken from it
 * @param ends columns of the lower and the upper edge
 * @param channels the other channels, `x` among them
 *
 * @example
 * ```ts
 * import { quantitative } from "./channel.ts";
 * import { band } from "./band.ts";
 * import assert from "node:assert/strict";
 *
 * const layer = band(quantitative("median", "b*"), ["low", "high"], { x: quantitative("n", "n") });
 * assert.equal((layer.encoding as { y: { field: string } }).y.field, "low");
 * ```
 */
export function band(
  value: Channel,
  [lower, upper]: readonly [lower: string, upper: string],
  channels: Channels,
): JsonObject {
  return {
    mark: { type: "area", opacity: 0.2 },
    encoding: { ...channels, y: { ...value, field: lower }, y2: { field: upper } },
  };
}
