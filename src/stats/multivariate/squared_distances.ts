/** Squared Euclidean distances from one row of a sample to many of another. @module */
import type { Matrix } from "../linear_algebra/matrix.ts";

/**
 * Squared Euclidean distances of one row of `x` to the first `count` rows of `y`, by differences:
 * the shorter form |a|² + |b|² − 2ab loses the small distances to cancellation.
 *
 * @param x n × p
 * @param i the row of `x`
 * @param y m × p
 * @param count how many rows of `y`
 * @param out at least `count` long; filled with the distances
 *
 * @example
 * ```ts
 * import { squaredDistances } from "./squared_distances.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const x = matrix(2, 2, Float64Array.of(0, 0, 3, 4));
 * const out = new Float64Array(1);
 * squaredDistances(x, 1, x, 1, out);
 * assert.equal(out[0], 25);
 * ```
 */
export function squaredDistances(
  x: Matrix,
  i: number,
  y: Matrix,
  count: number,
  out: Float64Array,
): void {
  const p = x.columns;
  const a = i * p;
  for (let j = 0, b = 0; j < count; j++, b += p) {
    let sum = 0;
    for (let c = 0; c < p; c++) {
      const difference = x.values[a + c]! - y.values[b + c]!;
      sum += difference * difference;
    }
    out[j] = sum;
  }
}
