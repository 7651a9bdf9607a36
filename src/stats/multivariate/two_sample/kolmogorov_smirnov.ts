/** The two-sample Kolmogorov–Smirnov test, exact by lattice paths where it can be. @module */
import {
  largeSampleProbability,
  leavingProbability,
  MOST_LATTICE_POINTS,
} from "./kolmogorov_smirnov_law.ts";
/** The two-sample Kolmogorov–Smirnov test. */
export interface KolmogorovSmirnovTwoSample {
  /** The largest distance of the two empirical distribution functions, in [0, 1]. */
  readonly statistic: number;
  /** In [0, 1], two-sided. */
  readonly pValue: number;
  /** Whether the p-value is exact (no ties) or the limit law's. */
  readonly method: "exact" | "asymptotic";
}

/**
 * The two-sided two-sample Kolmogorov–Smirnov test.
 *
 * Exact p-value by the recursion over lattice paths of Hodges, Arkiv för Matematik 3 (1958) 469–486,
 * carried out on the probability of leaving the band, so that small p-values keep their digits; a
 * corrected limit law once the band holds more than 10⁸ lattice points, some 2 d n m. With
 * ties the exact p-value is an upper bound (the test is conservative).
 *
 * @param x n ≥ 1 values, any order
 * @param y m ≥ 1 values, any order
 * @returns the largest gap and its p-value, both in [0, 1], and which law gave the p-value
 * @throws {RangeError} if a sample is empty or holds NaN
 *
 * @example
 * ```ts
 * import { kolmogorovSmirnovTwoSample } from "./kolmogorov_smirnov.ts";
 * import assert from "node:assert/strict";
 *
 * const found = kolmogorovSmirnovTwoSample(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6));
 * assert.equal(found.statistic, 1);
 * assert.ok(Math.abs(found.pValue - 2 / 20) < 1e-15); // 2 of the 20 interleavings
 * ```
 */
export function kolmogorovSmirnovTwoSample(
  x: Float64Array,
  y: Float64Array,
): KolmogorovSmirnovTwoSample {
  if (x.length === 0 || y.length === 0 || x.some(Number.isNaN) || y.some(Number.isNaN)) {
    throw new RangeError(
      "kolmogorovSmirnovTwoSample: a sample is empty or holds NaN; give two samples of numbers",
    );
  }
  const n = x.length;
  const m = y.length;
  const steps = largestGap(x.toSorted(), y.toSorted());
  const statistic = steps / (n * m);
  if (n !== m && 2 * steps > MOST_LATTICE_POINTS) {
    const pValue = largeSampleProbability(n, m, statistic);
    return { statistic, pValue, method: "asymptotic" };
  }
  return { statistic, pValue: leavingProbability(n, m, steps), method: "exact" };
}

/** max |i m − j n| over the merged order: nm times the statistic, a whole number. */
function largestGap(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const m = y.length;
  let i = 0;
  let j = 0;
  let gap = 0;
  while (i < n && j < m) {
    const at = Math.min(x[i]!, y[j]!);
    while (i < n && x[i]! === at) i++;
    while (j < m && y[j]! === at) j++;
    gap = Math.max(gap, Math.abs(i * m - j * n));
  }
  return gap;
}
