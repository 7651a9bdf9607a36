/** Sums of powers of deviations from the mean, and the moments that they make. @module */

/** Moments of a sample, with the standard errors that skewness and kurtosis have under normality. */
export interface Moments {
  /** Sample size, n. */
  readonly count: number;
  /** Arithmetic mean. */
  readonly mean: number;
  /** Unbiased, denominator n − 1. */
  readonly variance: number;
  /** g₁ = m₃/m₂^(3/2), denominators n; NaN for a constant sample. */
  readonly skewness: number;
  /** g₂ = m₄/m₂² − 3, denominators n; NaN for a constant sample. */
  readonly excessKurtosis: number;
  /** √Var(g₁) of a normal sample: √(6(n−2)/((n+1)(n+3))). */
  readonly skewnessError: number;
  /** √Var(g₂) of a normal sample: √(24n(n−2)(n−3)/((n+1)²(n+3)(n+5))). */
  readonly excessKurtosisError: number;
  /** G₁ = g₁√(n(n−1))/(n−2), unbiased for a normal law; NaN for n < 3 or a constant sample. */
  readonly adjustedSkewness: number;
  /** G₂ = ((n+1)g₂ + 6)(n−1)/((n−2)(n−3)), unbiased for a normal law; NaN for n < 4 or a constant sample. */
  readonly adjustedExcessKurtosis: number;
  /** √Var(G₁) of a normal sample. */
  readonly adjustedSkewnessError: number;
  /** √Var(G₂) of a normal sample. */
  readonly adjustedExcessKurtosisError: number;
}

/** What {@linkcode momentsOfCentralSums} needs. */
export interface CentralSums {
  /** Sample size n. */
  readonly count: number;
  /** Arithmetic mean. */
  readonly mean: number;
  /** Σ(x − mean)². */
  readonly second: number;
  /** Σ(x − mean)³. */
  readonly third: number;
  /** Σ(x − mean)⁴. */
  readonly fourth: number;
}

/**
 * Sums about the mean from sums about a point beside it, such as the mean rounded to a double: at an offset of 10⁸ standard
 * deviations the rounding alone moves the skewness in its eighth digit. With ε = first/n the mean's distance from the point,
 * Σ(d − ε)³ = third − 3ε second + 2nε³, and so on.
 *
 * @param sums count, the point as `mean`, and the sums of the first to the fourth powers of the distances d from it
 *
 * @example
 * ```ts
 * import { aboutMean } from "./central_sums.ts";
 * import assert from "node:assert/strict";
 *
 * // 1 and 3 about 0.
 * const sums = aboutMean({ count: 2, mean: 0, first: 4, second: 10, third: 28, fourth: 82 });
 * assert.deepEqual(sums, { count: 2, mean: 2, second: 2, third: 0, fourth: 2 });
 * ```
 */
export function aboutMean(
  { count: n, mean, first, second, third, fourth }: CentralSums & { readonly first: number },
): CentralSums {
  const e = first / n;
  return {
    count: n,
    mean: mean + e,
    second: second - e * first,
    third: third - 3 * e * second + 2 * e * e * first,
    fourth: fourth - 4 * e * third + 6 * e * e * second - 3 * e * e * e * first,
  };
}

/**
 * Moments from central sums. G₁ and G₂: Joanes & Gill 1998, The Statistician 47, section 2.
 *
 * @param sums count, mean and the sums of the second to the fourth powers
 *
 * @example
 * ```ts
 * import { momentsOfCentralSums } from "./central_sums.ts";
 * import assert from "node:assert/strict";
 *
 * const sums = { count: 4, mean: 0, second: 4, third: 0, fourth: 4 };
 * assert.equal(momentsOfCentralSums(sums).excessKurtosis, -2);
 * ```
 */
export function momentsOfCentralSums(
  { count: n, mean, second, third, fourth }: CentralSums,
): Moments {
  const skewness = (third / n) / (second / n) ** 1.5;
  const excessKurtosis = (fourth / n) / (second / n) ** 2 - 3;
  const skewnessError = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  const excessKurtosisError = Math.sqrt(
    (24 * n * (n - 2) * (n - 3)) / ((n + 1) ** 2 * (n + 3) * (n + 5)),
  );
  const skewnessFactor = n > 2 ? Math.sqrt(n * (n - 1)) / (n - 2) : NaN;
  const kurtosisFactor = n > 3 ? (n - 1) / ((n - 2) * (n - 3)) : NaN;
  return {
    count: n,
    mean,
    variance: second / (n - 1),
    skewness,
    excessKurtosis,
    skewnessError,
    excessKurtosisError,
    adjustedSkewness: skewnessFactor * skewness,
    adjustedExcessKurtosis: kurtosisFactor * ((n + 1) * excessKurtosis + 6),
    adjustedSkewnessError: skewnessFactor * skewnessError,
    adjustedExcessKurtosisError: kurtosisFactor * (n + 1) * excessKurtosisError,
  };
}
