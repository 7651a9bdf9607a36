/** What Structured SGLD and its dropout form sample on a Gaussian target, as the step size goes to 0. @module */
import type { Matrix } from "../../stats/linear_algebra/matrix.ts";
import type { Partition } from "../partition.ts";

/**
 * P_p = blockdiag(P) + p·offblock(P): the precision of the dropout form's target. p = 0 is S-SGLD's, the mean-field solution
 * N(μ, blockdiag(P)⁻¹); p = 1 is P itself.
 *
 * @param precision P
 * @param partition the groups
 * @param keep p in [0, 1]; 0 unless given
 * @returns d × d, in the unit of P
 * @throws {RangeError} if p is out of its range
 *
 * @example
 * ```ts
 * import { structuredPrecision } from "./structured_precision.ts";
 * import { perParameter } from "../partition.ts";
 * import { matrix } from "../../stats/linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * const P = matrix(2, 2, Float64Array.of(3, 2, 2, 5));
 * assert.deepEqual([...structuredPrecision(P, perParameter(2), 0.5).values], [3, 1, 1, 5]);
 * ```
 */
export function structuredPrecision(
  precision: Matrix,
  { groupOf }: Partition,
  keep = 0,
): Matrix {
  if (!(keep >= 0 && keep <= 1)) {
    throw new RangeError(`structuredPrecision: keep must be in [0, 1], not ${keep}`);
  }
  const d = precision.rows;
  return {
    ...precision,
    values: precision.values.map((value, at) =>
      groupOf[Math.floor(at / d)] === groupOf[at % d] ? value : keep * value
    ),
  };
}
