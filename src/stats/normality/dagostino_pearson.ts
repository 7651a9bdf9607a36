/** D'Agostino and Pearson's omnibus test of normality. @module */
import { KURTOSIS_Z_MINIMUM, kurtosisZ } from "./kurtosis_z.ts";
import type { TestResult } from "./shapiro_wilk.ts";
import { skewnessZ } from "./skewness_z.ts";
import { checkSample } from "./standardised.ts";

/**
 * D'Agostino and Pearson's K² = z²(g₁) + z²(b₂), nearly χ² with two degrees of freedom (D'Agostino & Pearson 1973,
 * Biometrika 60; D'Agostino & Stephens 1986, section 9.3.2), with {@linkcode skewnessZ} and {@linkcode kurtosisZ}.
 *
 * The two parts are uncorrelated but not independent. Measured size at nominal 50, 5, 1 and .1 %: 49, 5.6, 1.8 and .45 %
 * at n = 100, much the same at n = 20 (60,000 samples): small p-values are too small.
 *
 * Ties are allowed. Values need not be sorted.
 *
 * @param sample n ≥ 20 finite values
 * @returns K² ≥ 0 without a unit, and e^(−K²/2) in [0, 1] as p-value
 * @throws {RangeError} if n < 20, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { dagostinoPearson } from "./dagostino_pearson.ts";
 * import assert from "node:assert/strict";
 *
 * const exponential = Float64Array.from({ length: 50 }, (_, i) => -Math.log((i + 0.5) / 50));
 * assert(dagostinoPearson(exponential).pValue < 1e-4);
 * ```
 */
export function dagostinoPearson(sample: Float64Array): TestResult {
  checkSample(sample, "dagostinoPearson", KURTOSIS_Z_MINIMUM);
  const statistic = skewnessZ(sample).statistic ** 2 + kurtosisZ(sample).statistic ** 2;
  return { statistic, pValue: Math.exp(-statistic / 2) };
}
