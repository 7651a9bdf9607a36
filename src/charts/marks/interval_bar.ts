/** The bar of an interval. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channel, Channels, Direction } from "./channel.ts";

/** Columns that hold an interval's ends, and how its bar is drawn. */
export interface IntervalBar {
  /** Column of the lower end; `lower` unless named. */
  readonly lower?: string;
  /** Column of the upper end; `upper` unless named. */
  readonly upper?: string;
  /** Pixels. */
  readonly width?: number;
  /** 0 … 1. */
  readonly opacity?: number;
}

/**
 * A bar from the lower to the upper end, cut off at the edge of the panel.
 *
 * @param direction along which axis
 * @param value the channel of the interval's centre: axis, title and scale are taken from it
 * @param channels the other channels
 *
 * @example
 * ```ts
 * import { quantitative } from "./channel.ts";
 * import { intervalBar } from "./interval_bar.ts";
 * import assert from "node:assert/strict";
 *
 * const bar = intervalBar("x", quantitative("mean", "θ"), {});
 * assert.deepEqual(bar.encoding, {
 *   x: { field: "lower", type: "quantitative", title: "θ" },
 *   x2: { field: "upper" },
 * });
 * ```
 */
export function intervalBar(
  direction: Direction,
  value: Channel,
  channels: Channels,
  { lower = "lower", upper = "upper", width = 2, opacity = 1 }: IntervalBar = {},
): JsonObject {
  return {
    mark: { type: "rule", strokeWidth: width, clip: true, ...(opacity < 1 ? { opacity } : {}) },
    encoding: {
      ...channels,
      [direction]: { ...value, field: lower },
      [`${direction}2`]: { field: upper },
    },
  };
}
