/** Mardia's multivariate skewness and kurtosis with their tests. @module */
import type { Matrix } from "../linear_algebra/matrix.ts";
import { normalCdf } from "../special/normal.ts";
import { chiSquareSurvival } from "../special/chi_square_survival.ts";
import { standardise } from "./standardise.ts";

/** A statistic and the probability of one as extreme under normality. */
export interface AsymptoticTest {
  /** Value of the statistic. */
  readonly statistic: number;
  /** In [0, 1], by the limit law. */
  readonly pValue: number;
}

/** Mardia's coefficients and their tests. */
export interface Mardia {
  /** b₁ₚ ≥ 0; 0 for a Gaussian law. */
  readonly skewness: number;
  /** b₂ₚ; p(p + 2) for a Gaussian law. */
  readonly kurtosis: number;
  /** n b₁ₚ / 6 against χ² with p(p+1)(p+2)/6 degrees of freedom. */
  readonly skewnessTest: AsymptoticTest;
  /** The same with the small-sample factor that gives b₁ₚ its exact mean. */
  readonly skewnessTestCorrected: AsymptoticTest;
  /** (b₂ₚ − p(p+2)) / √(8p(p+2)/n) against N(0, 1), two-sided. */
  readonly kurtosisTest: AsymptoticTest;
  /** b₂ₚ standardised by its exact mean and variance under normality, two-sided. */
  readonly kurtosisTestCorrected: AsymptoticTest;
}

/**
 * Mardia's multivariate skewness and kurtosis.
 *
 * With gᵢⱼ = (xᵢ − x̄)ᵀ S⁻¹ (xⱼ − x̄) and S the covariance with divisor n:
 * b₁ₚ = Σᵢⱼ gᵢⱼ³ / n², b₂ₚ = Σᵢ gᵢᵢ² / n. Both are affine-invariant.
 *
 * Source: Mardia, Biometrika 57 (1970) 519–530, equations (2.23), (3.12); exact moments and the
 * factor (p+1)(n+1)(n+3) / (n((n+1)(p+1) − 6)): Mardia, Sankhyā B 36 (1974) 115–128.
 *
 * Range: n > p. Prefer the corrected tests: measured size at nominal 5 % for (n, p) = (50, 3), (200, 5),
 * (500, 20), (500, 50) is 6.3, 5.5, 5.0, 3.5 % (skewness) and 4.0, 5.0, 4.0, 5.0 % (kurtosis), where the
 * uncorrected kurtosis goes from 1.5 to 38 %. For an exact size use `normalNull`.
 *
 * @param x n × p sample
 * @returns both coefficients, each with its test by the limit law and by exact moments
 * @throws {RangeError} if n ≤ p, a column is constant, or columns are linearly dependent
 *
 * @example
 * ```ts
 * import { mardia } from "./mardia.ts";
 * import { matrix } from "../linear_algebra/matrix.ts";
 * import assert from "node:assert/strict";
 *
 * // In one dimension the coefficients are g₁² and b₂.
 * const found = mardia(matrix(4, 1, Float64Array.of(0, 0, 0, 4)));
 * assert.ok(Math.abs(found.skewness - 4 / 3) < 1e-12);
 * assert.ok(Math.abs(found.kurtosis - 7 / 3) < 1e-12);
 * ```
 */
export function mardia(x: Matrix): Mardia {
  const y = standardise(x, 0, "mardia");
  const { rows: n, columns: p, values } = y;
  let cubes = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const a = i * p;
    for (let j = 0; j <= i; j++) {
      const b = j * p;
      let product = 0;
      for (let c = 0; c < p; c++) product += values[a + c]! * values[b + c]!;
      const cube = product * product * product;
      cubes += i === j ? cube : 2 * cube;
      if (i === j) squares += product * product;
    }
  }
  const skewness = cubes / (n * n);
  const kurtosis = squares / n;
  const degrees = p * (p + 1) * (p + 2) / 6;
  const chiSquare = n * skewness / 6;
  const factor = (p + 1) * (n + 1) * (n + 3) / (n * ((n + 1) * (p + 1) - 6));
  const mean = p * (p + 2) * (n - 1) / (n + 1);
  const variance = 8 * p * (p + 2) * (n - 3) * (n - p - 1) * (n - p + 1) /
    ((n + 1) ** 2 * (n + 3) * (n + 5));
  return {
    skewness,
    kurtosis,
    skewnessTest: upperTail(chiSquare, degrees),
    skewnessTestCorrected: upperTail(chiSquare * factor, degrees),
    kurtosisTest: twoSided((kurtosis - p * (p + 2)) / Math.sqrt(8 * p * (p + 2) / n)),
    kurtosisTestCorrected: twoSided((kurtosis - mean) / Math.sqrt(variance)),
  };
}

function upperTail(statistic: number, degrees: number): AsymptoticTest {
  return { statistic, pValue: chiSquareSurvival(statistic, degrees) };
}

function twoSided(statistic: number): AsymptoticTest {
  return { statistic, pValue: 2 * normalCdf(-Math.abs(statistic)) };
}
