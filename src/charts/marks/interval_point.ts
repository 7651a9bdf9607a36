/** A point with its interval. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channel, Channels, Direction } from "./channel.ts";
import { type IntervalBar, intervalBar } from "./interval_bar.ts";
import { points, type PointStyle } from "./points.ts";

/**
 * Layers of a bar and of the point on it.
 *
 * @param direction along which axis
 * @param value the channel of the point
 * @param channels the other channels
 *
 * @example
 * ```ts
 * import { nominal, quantitative } from "./channel.ts";
 * import { intervalPoint } from "./interval_point.ts";
 * import assert from "node:assert/strict";
 *
 * const [bar, point] = intervalPoint("x", quantitative("mean", "θ"), { y: nominal("claim", null) });
 * assert.deepEqual([bar!.mark, point!.mark], [
 *   { type: "rule", strokeWidth: 2, clip: true },
 *   { type: "point", filled: true, size: 60 },
 * ]);
 * ```
 */
export function intervalPoint(
  direction: Direction,
  value: Channel,
  channels: Channels,
  style: IntervalBar & Pick<PointStyle, "size"> = {},
): JsonObject[] {
  return [
    intervalBar(direction, value, channels, style),
    points(
      { ...channels, [direction]: value },
      style.size === undefined ? {} : { size: style.size },
    ),
  ];
}
