/** Spearman's rank correlation. @module */
import { monteCarloP } from "./monte_carlo_p.ts";
import { checkCount } from "../checks/check_count.ts";
import { midranks } from "../descriptive/midranks.ts";
import { tCdf } from "../special/student.ts";
import type { TestResult } from "../normality/shapiro_wilk.ts";
import type { Alternative } from "./student_t.ts";

/** How {@linkcode spearmanPermutation} draws the null law. */
export interface SpearmanPermutations {
  /** Uniform numbers in (0, 1), e.g. `() => s.uniform()` of a stream. */
  readonly uniform: () => number;
  /** Number of random permutations; 9999 unless said otherwise. */
  readonly permutations?: number;
  /** Two-sided unless said otherwise. */
  readonly alternative?: Alternative;
}

/**
 * Spearman's ρ, ties by midranks, with the p-value of t = ρ√((n − 2)/(1 − ρ²)) on n − 2 degrees of freedom (Kendall &
 * Stuart 1973, equation 31.19); good for n above 10 or so. {@linkcode spearmanPermutation} is exact in size for every n.
 *
 * @param x n ≥ 3 values
 * @param y n values
 * @param alternative `greater`: ρ is positive; two-sided unless said otherwise
 * @returns ρ in [−1, 1] and the p-value
 * @throws {RangeError} if sizes differ, n < 3, a value is NaN, or all values of one sample are equal
 *
 * @example
 * ```ts
 * import { spearman } from "./spearman.ts";
 * import assert from "node:assert/strict";
 *
 * const { statistic } = spearman(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 4, 9, 5));
 * assert(Math.abs(statistic - 0.8) < 1e-15);
 * ```
 */
export function spearman(
  x: Float64Array,
  y: Float64Array,
  alternative: Alternative = "two-sided",
): TestResult {
  const n = x.length;
  const statistic = correlation(...centredRanks(x, y));
  // 1 − ρ² as a product keeps its digits near ±1; at ±1 itself t is infinite.
  const t = statistic * Math.sqrt((n - 2) / Math.max(0, (1 - statistic) * (1 + statistic)));
  const pValue = alternative === "two-sided"
    ? 2 * tCdf(-Math.abs(t), n - 2)
    : tCdf(alternative === "greater" ? -t : t, n - 2);
  return { statistic, pValue };
}

/**
 * Spearman's ρ with a permutation p-value: (1 + number of permutations of y at least as extreme)/(1 + permutations),
 * which never rejects too often under exchangeability (Phipson & Smyth 2010). Ties are allowed.
 *
 * @param x n ≥ 3 values
 * @param y n values
 * @param options source of randomness, number of permutations, alternative
 * @returns ρ in [−1, 1] and the p-value
 * @throws {RangeError} if sizes differ, n < 3, a value is NaN, all values of one sample are equal, or there are fewer
 *   than 19 permutations, which could not reject at 5 %
 *
 * @example
 * ```ts
 * import { spearmanPermutation } from "./spearman.ts";
 * import assert from "node:assert/strict";
 *
 * // Any source of uniforms serves; here a low-discrepancy sequence.
 * let at = 0;
 * const uniform = () => (at = (at + 0.618033988749895) % 1);
 * const x = Float64Array.from({ length: 12 }, (_, i) => i);
 * assert(spearmanPermutation(x, x, { uniform, permutations: 199 }).pValue <= 0.02);
 * ```
 */
export function spearmanPermutation(
  x: Float64Array,
  y: Float64Array,
  { uniform, permutations = 9999, alternative = "two-sided" }: SpearmanPermutations,
): TestResult {
  checkCount("spearman", "permutations", permutations, 19);
  const [a, b] = centredRanks(x, y);
  const statistic = correlation(a, b);
  const size = (rho: number) =>
    alternative === "two-sided" ? Math.abs(rho) : alternative === "greater" ? rho : -rho;
  // Equal arrangements sum in another order: differences of rounding size are ties.
  const threshold = size(statistic) - 1e-12;
  let reached = 0;
  for (let replicate = 0; replicate < permutations; replicate++) {
    for (let i = b.length - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      const moved = b[i]!;
      b[i] = b[j]!;
      b[j] = moved;
    }
    if (size(product(a, b)) >= threshold) reached++;
  }
  return { statistic, pValue: monteCarloP(reached, permutations) };
}

/** Ranks of both samples, centred and of unit length: their product is ρ. */
function centredRanks(x: Float64Array, y: Float64Array): [Float64Array, Float64Array] {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`spearman: ${n} and ${y.length} values; sizes differ`);
  if (n < 3) throw new RangeError(`spearman: ${n} values; at least 3 are needed`);
  if (x.some(Number.isNaN) || y.some(Number.isNaN)) {
    throw new RangeError("spearman: a sample holds NaN");
  }
  return [unitRanks(x), unitRanks(y)];
}

function unitRanks(sample: Float64Array): Float64Array {
  const { ranks } = midranks(sample);
  const centre = (sample.length + 1) / 2;
  const centred = ranks.map((rank) => rank - centre);
  const squares = product(centred, centred);
  if (squares === 0) throw new RangeError("spearman: all values of a sample are equal");
  return centred.map((value) => value / Math.sqrt(squares));
}

/** Rounding must not carry ρ beyond ±1. */
function correlation(a: Float64Array, b: Float64Array): number {
  return Math.max(-1, Math.min(1, product(a, b)));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
