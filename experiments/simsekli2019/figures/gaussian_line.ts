/** Where Gaussian noise lies on an axis of 1/α̂. @module */
import type { JsonObject } from "../../../src/base/json.ts";
import type { Channel } from "../../../src/charts/marks/channel.ts";
import { DASHES } from "../../../src/charts/marks/reference_line.ts";

/**
 * A dashed line at ½. It states the axis's own scale: a layer without one would pull 0 into it.
 *
 * @param y the channel of the other layers
 */
export function gaussianLine(y: Channel): JsonObject {
  return {
    mark: { type: "rule", strokeDash: [...DASHES] },
    encoding: { y: { datum: 0.5, type: "quantitative", scale: y.scale ?? {} } },
  };
}
