/** Bars that stand on zero, each over a stretch of the x axis. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Channel } from "./channel.ts";

/**
 * A histogram whose classes were counted beforehand.
 *
 * @param from the channel of a class's lower end
 * @param to the column of its upper end
 * @param height the channel of the bar's height
 *
 * @example
 * ```ts
 * import { bars } from "./bars.ts";
 * import { quantitative } from "./channel.ts";
 * import assert from "node:assert/strict";
 *
 * const layer = bars(quantitative("from", "p"), "to", quantitative("share", "Share"));
 * assert.deepEqual((layer.encoding as { y2: unknown }).y2, { datum: 0 });
 * ```
 */
export function bars(from: Channel, to: string, height: Channel): JsonObject {
  return {
    mark: { type: "bar" },
    encoding: { x: from, x2: { field: to }, y: height, y2: { datum: 0 } },
  };
}
