/** The two-sample Kolmogorov–Smirnov test, exact by lattice paths where it can be. @module */
import { UserError } from "../../../base/errors.ts";

/** Above this many lattice points the limit law replaces the exact one. */
const MOST_LATTICE_POINTS = 4_000_000;

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
 * carried out on the probability of leaving the band, so that small p-values keep their digits; the
 * limit law 2 Σ (−1)^{j−1} exp(−2 j² d² nm/(n + m)) (Smirnov 1939) once nm exceeds 4 million. With
 * ties the exact p-value is an upper bound (the test is conservative).
 *
 * @param x n ≥ 1 values, any order
 * @param y m ≥ 1 values, any order
 * @throws {UserError} if a sample is empty or holds NaN
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
    throw new UserError(
      "kolmogorovSmirnovTwoSample: a sample is empty or holds NaN; give two samples of numbers",
    );
  }
  const n = x.length;
  const m = y.length;
  const steps = largestGap(x.toSorted(), y.toSorted());
  const statistic = steps / (n * m);
  if (n * m > MOST_LATTICE_POINTS) {
    const pValue = limitSurvival(statistic * Math.sqrt(n * m / (n + m)));
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

/**
 * The probability that a uniform lattice path (0,0) → (n,m) reaches |i m − j n| ≥ steps. A path to
 * (i, j) came from (i−1, j) with probability i/(i + j).
 */
function leavingProbability(n: number, m: number, steps: number): number {
  if (steps === 0) return 1;
  const left = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (Math.abs(i * m - j * n) >= steps) left[j] = 1;
      else if (i + j > 0) {
        const before = j > 0 ? left[j - 1]! : 0;
        left[j] = (left[j]! * i + before * j) / (i + j);
      }
    }
  }
  return left[m]!;
}

/** P(K > t) of the Kolmogorov law, by the series that converges fast on the side of t. */
function limitSurvival(t: number): number {
  if (t < 1) {
    if (t < 0.04) return 1;
    let cdf = 0;
    for (let j = 1; j <= 9; j += 2) cdf += Math.exp(-((j * Math.PI / t) ** 2) / 8);
    return 1 - cdf * Math.sqrt(2 * Math.PI) / t;
  }
  let survival = 0;
  for (let j = 1; j <= 6; j++) survival += (j % 2 ? 2 : -2) * Math.exp(-2 * (j * t) ** 2);
  return survival;
}
