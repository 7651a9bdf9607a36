/** Lines through the rows of a series. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channels } from "./channel.ts";
import { DASHES } from "./reference_line.ts";

/** How lines are drawn. */
export interface LineStyle {
  /** Whether a point stands at every row. */
  readonly points?: boolean;
  /** Dashed for what is only compared with. */
  readonly dashed?: boolean;
  /** Pixels; the theme's unless named. */
  readonly width?: number;
  /** 0 … 1. */
  readonly opacity?: number;
}

/**
 * One line per series; `color`, `strokeDash` and `detail` among the channels tell series apart.
 *
 * @example
 * ```ts
 * import { quantitative } from "./channel.ts";
 * import { lines } from "./lines.ts";
 * import assert from "node:assert/strict";
 *
 * const layer = lines({ x: quantitative("n", "n"), y: quantitative("power", "Power") }, { points: true });
 * assert.deepEqual(layer.mark, { type: "line", point: true });
 * ```
 */
export function lines(
  channels: Channels,
  { points = false, dashed = false, width, opacity = 1 }: LineStyle = {},
): JsonObject {
  const mark = {
    type: "line",
    ...(points ? { point: true } : {}),
    ...(dashed ? { strokeDash: [...DASHES] } : {}),
    ...(width === undefined ? {} : { strokeWidth: width }),
    ...(opacity < 1 ? { opacity } : {}),
  };
  return { mark, encoding: { ...channels } };
}
