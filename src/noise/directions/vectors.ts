/** Directions that are given as vectors, such as the full gradient. @module */
import { type DirectionFamily, once } from "./family.ts";
import { tiledNorms } from "./norms.ts";

/**
 * A family of given vectors of length P, e.g. the gradient itself. They are kept, not copied.
 *
 * @param id the family's name, e.g. `gradient`
 * @param vectors K vectors of equal length
 * @returns K directions
 *
 * @example
 * ```ts
 * import { givenVectors } from "./vectors.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...givenVectors("gradient", [Float32Array.of(3, 4)]).norms()], [5]);
 * ```
 */
export function givenVectors(id: string, vectors: readonly Float32Array[]): DirectionFamily {
  const count = vectors.length;
  const fill = (offset: number, length: number, out: Float32Array) =>
    vectors.forEach((vector, k) => out.set(vector.subarray(offset, offset + length), k * length));
  return {
    id,
    count,
    path: [],
    directions: { kind: "dense", count, fill },
    norms: once(() => tiledNorms(count, vectors[0]?.length ?? 0, fill)),
  };
}
