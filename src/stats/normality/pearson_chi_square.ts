/** Pearson's χ² test of normality. @module */
import { checkCount } from "../checks/check_count.ts";
import { chiSquareSurvival } from "../special/chi_square_survival.ts";
import { normalCdf } from "../special/normal.ts";
import { standardised } from "./standardised.ts";

/** Least sample size that {@linkcode pearsonChiSquare} takes. */
export const PEARSON_CHI_SQUARE_MINIMUM = 20;

/** Result of {@linkcode pearsonChiSquare}. */
export interface PearsonChiSquareResult {
  /** Σ(observed − n/m)²/(n/m). */
  readonly statistic: number;
  /** Number m of classes. */
  readonly classes: number;
  /** p-value with m − 3 degrees of freedom, one less for each estimated parameter: at or below the true one. */
  readonly pValue: number;
  /** p-value with m − 1 degrees of freedom: at or above the true one. */
  readonly upperPValue: number;
}

/**
 * Pearson's χ² test of normality over m classes that N(x̄, s²) makes equally probable.
 *
 * m = ⌈2n^(2/5)⌉ unless said otherwise (Moore 1986, in D'Agostino & Stephens, section 3.2.3). Since mean and variance are
 * estimated from the values and not from the counts, the limit law lies between χ² with m − 3 and with m − 1 degrees of
 * freedom (Chernoff & Lehmann 1954); both p-values are given. The follow-up literature uses the first.
 *
 * Ties are allowed; they crowd classes and make the test reject more often. Values need not be sorted.
 *
 * @param sample n ≥ 20 finite values
 * @param options number of classes, at least 4
 * @returns the statistic ≥ 0, the number of classes, and two p-values in [0, 1] between which the true one lies
 * @throws {RangeError} if n < 20, classes < 4, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { pearsonChiSquare } from "./pearson_chi_square.ts";
 * import assert from "node:assert/strict";
 *
 * const exponential = Float64Array.from({ length: 200 }, (_, i) => -Math.log((i + 0.5) / 200));
 * const { classes, pValue } = pearsonChiSquare(exponential);
 * assert.equal(classes, 17);
 * assert(pValue < 0.01);
 * ```
 */
export function pearsonChiSquare(
  sample: Float64Array,
  { classes }: { readonly classes?: number } = {},
): PearsonChiSquareResult {
  const z = standardised(sample, "pearsonChiSquare", PEARSON_CHI_SQUARE_MINIMUM);
  const n = z.length;
  const m = classes ?? Math.ceil(2 * n ** 0.4);
  checkCount("pearsonChiSquare", "classes", m, 4);
  const counts = new Int32Array(m);
  for (const score of z) counts[Math.min(m - 1, Math.floor(m * normalCdf(score)))]!++;
  const expected = n / m;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return {
    statistic,
    classes: m,
    pValue: chiSquareSurvival(statistic, m - 3),
    upperPValue: chiSquareSurvival(statistic, m - 1),
  };
}
