/** D'Agostino's test of skewness. @module */
import { moments } from "../descriptive/moments.ts";
import { normalCdf } from "../special/normal.ts";
import type { TestResult } from "./shapiro_wilk.ts";
import { checkSample } from "./standardised.ts";

/** Least sample size for which {@linkcode skewnessZ}'s approximation holds. */
export const SKEWNESS_Z_MINIMUM = 8;

/**
 * D'Agostino's test that the skewness is that of a normal law: g₁ is brought to a standard normal z by Johnson's S_U
 * curve (D'Agostino 1970, Biometrika 57, equations 2–9).
 *
 * Ties are allowed. Values need not be sorted.
 *
 * @param sample n ≥ 8 finite values
 * @returns z, which is positive where the right tail is the longer one, and the two-sided p-value
 * @throws {RangeError} if n < 8, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { skewnessZ } from "./skewness_z.ts";
 * import assert from "node:assert/strict";
 *
 * const { statistic, pValue } = skewnessZ(Float64Array.of(-4, -3, -2, -1, 1, 2, 3, 4));
 * assert(Math.abs(statistic) < 1e-12 && Math.abs(pValue - 1) < 1e-12);
 * ```
 */
export function skewnessZ(sample: Float64Array): TestResult {
  checkSample(sample, "skewnessZ", SKEWNESS_Z_MINIMUM);
  const n = sample.length;
  const y = moments(sample).skewness * Math.sqrt(((n + 1) * (n + 3)) / (6 * (n - 2)));
  const kurtosis = (3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3)) /
    ((n - 2) * (n + 5) * (n + 7) * (n + 9));
  const w2 = Math.sqrt(2 * (kurtosis - 1)) - 1;
  const delta = 1 / Math.sqrt(Math.log(w2) / 2);
  const alpha = Math.sqrt(2 / (w2 - 1));
  const statistic = delta * Math.asinh(y / alpha);
  return { statistic, pValue: 2 * normalCdf(-Math.abs(statistic)) };
}
