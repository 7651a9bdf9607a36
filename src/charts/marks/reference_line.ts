/** A straight line across the panel: a threshold, or where nothing would be found. @module */
import type { JsonObject } from "../../base/json.ts";
import type { Direction } from "./channel.ts";

/** Dashes of everything that is not data: margins, nominal levels, expectations. */
export const DASHES = [4, 3] as const;

/**
 * A line at one value of an axis.
 *
 * @param direction the axis that the value lies on
 * @param at the value
 * @param style dashed for a threshold or an expectation, solid for the origin
 *
 * @example
 * ```ts
 * import { referenceLine } from "./reference_line.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(referenceLine("y", 0.05).encoding, { y: { datum: 0.05 } });
 * ```
 */
export function referenceLine(
  direction: Direction,
  at: number,
  style: "dashed" | "solid" = "dashed",
): JsonObject {
  const mark = style === "dashed" ? { type: "rule", strokeDash: [...DASHES] } : { type: "rule" };
  return { mark, encoding: { [direction]: { datum: at } } };
}

/** The diagonal from (0, 0) to (1, 1), dashed: where two shares agree. */
export function diagonal(): JsonObject {
  return {
    mark: { type: "rule", strokeDash: [...DASHES] },
    encoding: { x: { datum: 0 }, y: { datum: 0 }, x2: { datum: 1 }, y2: { datum: 1 } },
  };
}
