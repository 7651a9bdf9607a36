/** A tick where a value should lie. @module */
import type { JsonObject } from "../../base/json.ts";
import { CHART_INK } from "../palette.ts";
import type { Channels } from "./channel.ts";

/**
 * One grey tick per row.
 *
 * @example
 * ```ts
 * import { nominal, quantitative } from "./channel.ts";
 * import { targetTick } from "./target_tick.ts";
 * import assert from "node:assert/strict";
 *
 * const layer = targetTick({ x: quantitative("level", "Level"), y: nominal("test", null) });
 * assert.equal((layer.mark as { type: string }).type, "tick");
 * ```
 */
export function targetTick(channels: Channels): JsonObject {
  return {
    mark: { type: "tick", thickness: 2, size: 16 },
    encoding: { ...channels, color: { value: CHART_INK.rule.light } },
  };
}
