/** Whitens one half of a sample by the other's principal components, for tests that keep their size. @module */
import type { Matrix } from "../linear_algebra/matrix.ts";
import { halves } from "./halves.ts";
import { principalComponents } from "./principal_components.ts";
import { whiten } from "./whiten.ts";

/**
 * Whitens the second half of a sample by the principal components of its first half: what the
 * multivariate tests are given. They need more rows than columns in that half, so n ≥ 2(k + 1).
 *
 * @param x n × d sample with exchangeable rows
 * @param k how many components
 * @returns ⌈n/2⌉ × k
 * @throws {RangeError} if a half has no more than k rows, k > d, or the first half has rank below k
 *
 * @example
 * ```ts
 * import { whitenHeldOut } from "./whiten_held_out.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const sample = matrix(6, 1, Float64Array.of(0, 2, 4, 2, 4, 6));
 * assert.deepEqual([...whitenHeldOut(sample, 1).values], [0, 1, 2]);
 * ```
 */
export function whitenHeldOut(x: Matrix, k: number): Matrix {
  if (x.rows < 2 * (k + 1)) {
    throw new RangeError(
      `whitenHeldOut: ${x.rows} rows for ${k} components; give at least ${
        2 * (k + 1)
      } rows (each half needs more rows than components) or fewer components`,
    );
  }
  const [fitted, heldOut] = halves(x);
  return whiten(principalComponents(fitted, k), heldOut);
}
