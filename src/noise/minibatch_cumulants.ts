/** Exact cumulants of a minibatch mean. @module */
import type { ColumnMoments } from "./cumulants.ts";

/** How the examples of a minibatch are drawn at fixed parameters. */
export type DrawScheme = "with-replacement" | "without-replacement";

/**
 * Moments of the mean of b examples drawn from a finite population, exact.
 *
 * With replacement the r-th cumulant of the mean is κ_r/b^(r−1). Without, let S be the sum over the minibatch of a
 * centred population with power sums S_r, and π_r = b(b−1)…(b−r+1)/(N(N−1)…(N−r+1)) the probability that r given examples
 * are all in it. Sums over distinct indices reduce to power sums, since S_1 = 0:
 *
 *     E S² = S_2 (π_1 − π_2)
 *     E S³ = S_3 (π_1 − 3π_2 + 2π_3)
 *     E S⁴ = S_4 (π_1 − 7π_2 + 12π_3 − 6π_4) + 3 S_2² (π_2 − 2π_3 + π_4)
 *
 * which, written out, are the closed forms below; the first is the familiar factor (N−b)/(N−1).
 *
 * @param population moments of one drawn example
 * @param batchSize b ≥ 1; at most N without replacement
 * @param scheme with or without replacement
 * @returns moments of the mean, column by column
 * @throws {RangeError} if b is out of range
 *
 * @example
 * ```ts
 * import { cumulants } from "./cumulants.ts";
 * import { minibatchCumulants } from "./minibatch_cumulants.ts";
 * import assert from "node:assert/strict";
 *
 * const one = cumulants(Float64Array.of(0, 1, 2), 1);
 * const { variance } = minibatchCumulants(one, 2, "without-replacement");
 * assert.ok(Math.abs(variance[0]! - 1 / 6) < 1e-15); // the means are 1/2, 1, 3/2
 * ```
 */
export function minibatchCumulants(
  population: ColumnMoments,
  batchSize: number,
  scheme: DrawScheme = "with-replacement",
): ColumnMoments {
  const { rows: N, mean, variance, skewness, excessKurtosis } = population;
  const b = batchSize;
  if (!(b >= 1) || (scheme === "without-replacement" && b > N)) {
    throw new RangeError(`minibatchCumulants: batch size ${b} ${scheme} of ${N} examples`);
  }
  if (scheme === "with-replacement") {
    return {
      rows: N,
      mean,
      variance: variance.map((value) => value / b),
      skewness: skewness.map((value) => value / Math.sqrt(b)),
      excessKurtosis: excessKurtosis.map((value) => value / b),
    };
  }
  const second = (N - b) / (b * (N - 1));
  // At b = N the mean is a constant; N − 2 and N − 3 are 0 only for populations where the value is multiplied by 0.
  const third = (N - b) * (N - 2 * b) / (b * b * (N - 1) * (N - 2));
  const denominator = b ** 3 * (N - 1) * (N - 2) * (N - 3);
  const fourth = (N - b) * (N * N - 6 * N * b + N + 6 * b * b) / denominator;
  const squared = (N - b) * 3 * N * (N - b - 1) * (b - 1) / denominator;
  return {
    rows: N,
    mean,
    variance: variance.map((value) => value * second),
    skewness: skewness.map((value) => value * third / second ** 1.5),
    excessKurtosis: excessKurtosis.map((value) =>
      ((value + 3) * fourth + squared) / second ** 2 - 3
    ),
  };
}
