/** Points alone. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channels } from "./channel.ts";

/** How points are drawn. */
export interface PointStyle {
  /** Area in square pixels; 60 unless named. */
  readonly size?: number;
  /** 0 … 1. */
  readonly opacity?: number;
  /** Hollow diamonds stand for values that somebody else computed. */
  readonly shape?: "circle" | "hollow diamond";
}

/**
 * One point per row.
 *
 * @example
 * ```ts
 * import { quantitative } from "./channel.ts";
 * import { points } from "./points.ts";
 * import assert from "node:assert/strict";
 *
 * const layer = points({ x: quantitative("n", "n") }, { shape: "hollow diamond", size: 90 });
 * assert.deepEqual(layer.mark, { type: "point", shape: "diamond", filled: false, size: 90 });
 * ```
 */
export function points(
  channels: Channels,
  { size = 60, opacity = 1, shape = "circle" }: PointStyle = {},
): JsonObject {
  const form = shape === "circle" ? { filled: true } : { shape: "diamond", filled: false };
  const mark = { type: "point", ...form, size, ...(opacity < 1 ? { opacity } : {}) };
  return { mark, encoding: { ...channels } };
}
