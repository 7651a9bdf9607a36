/** Coordinate directions: one parameter each. @module */
import type { DirectionFamily } from "./family.ts";

/**
 * The unit vectors of the given parameters.
 *
 * @param indices K parameter indices
 * @param path path of the stream that drew them; empty where they were chosen
 * @returns K directions of norm 1
 *
 * @example
 * ```ts
 * import { coordinates } from "./coordinates.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...coordinates(Int32Array.of(7, 2)).norms()], [1, 1]);
 * ```
 */
export function coordinates(
  indices: Int32Array,
  path: readonly (string | number)[] = [],
): DirectionFamily {
  return {
    id: "coordinates",
    count: indices.length,
    path,
    directions: { kind: "coordinates", count: indices.length, indices },
    norms: () => new Float64Array(indices.length).fill(1),
  };
}
