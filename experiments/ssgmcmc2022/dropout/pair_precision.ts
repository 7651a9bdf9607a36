/** The precision of a pair. @module */
import type { Matrix } from "../../../src/stats/linear_algebra/matrix.ts";

/** P = C⁻¹ of C = [[1, ρ], [ρ, 1]]. */
export function pairPrecision(correlation: number): Matrix {
  const diagonal = 1 / (1 - correlation ** 2);
  const off = -correlation * diagonal;
  return { rows: 2, columns: 2, values: Float64Array.of(diagonal, off, off, diagonal) };
}
