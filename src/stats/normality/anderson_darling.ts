/** The Anderson–Darling test of normality with estimated mean and variance. @module */
import { moments } from "../descriptive/moments.ts";
import { sorted } from "../descriptive/sorted.ts";
import { isSafeVariance, unitScaled } from "../descriptive/unit_scaled.ts";
import { fastLogNormalCdf } from "./log_cdf_table.ts";

/**
 * Which constants decide.
 *
 * - `1986`: D'Agostino & Stephens 1986, Table 4.7; A² is multiplied by 1 + 0.75/n + 2.25/n²
 * - `1974`: Stephens 1974, labelled "SciPy ≤ 1.16": what papers up to 2025 used; the critical values are divided by
 *   1 + 4/n − 25/n² and rounded to three decimals, as SciPy did
 */
export type AndersonDarlingConstants = "1986" | "1974";

/** Levels of the critical values. */
export const ANDERSON_DARLING_LEVELS = [0.15, 0.1, 0.05, 0.025, 0.01] as const;

const CRITICAL = {
  "1986": [0.561, 0.631, 0.752, 0.873, 1.035],
  "1974": [0.576, 0.656, 0.787, 0.918, 1.092],
} as const;

/** Result of {@linkcode andersonDarling}. */
export interface AndersonDarlingResult {
  /** A², without adjustment. */
  readonly statistic: number;
  /** A²·(1 + 0.75/n + 2.25/n²), which the p-value belongs to. */
  readonly adjusted: number;
  /** p-value of D'Agostino & Stephens 1986, clamped to at least 3.7e−24 (A*² ≥ 10), where their fit ends. */
  readonly pValue: number;
  /** Critical values for `compared`, at the levels .15, .1, .05, .025, .01. */
  readonly criticalValues: readonly number[];
  /** What the critical values are compared with: `adjusted` under 1986, `statistic` under 1974. */
  readonly compared: number;
}

/** p-value of the adjusted statistic (D'Agostino & Stephens 1986, Table 4.9). */
function pValueOf(adjusted: number): number {
  const a = Math.min(adjusted, 10);
  if (a < 0.2) return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
  if (a < 0.34) return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
  if (a < 0.6) return Math.exp(0.9177 - 4.279 * a - 1.38 * a * a);
  return Math.exp(1.2937 - 5.709 * a + 0.0186 * a * a);
}

/**
 * Anderson–Darling on a sample that is sorted already.
 *
 * @param ascending n ≥ 8 finite values in ascending order
 * @param mean their mean
 * @param sd their standard deviation, denominator n − 1
 * @param constants which critical values are returned
 * @returns A² without a unit, its p-value in [3.7e−24, 1], and critical values for the one that `compared` names
 * @throws {RangeError} if n < 8, a value is not finite, or the standard deviation is not above 0
 *
 * @example
 * ```ts
 * import { andersonDarlingSorted } from "./anderson_darling.ts";
 * import assert from "node:assert/strict";
 *
 * const sorted = Float64Array.of(-4, -3, -2, -1, 1, 2, 3, 4);
 * const { statistic } = andersonDarlingSorted(sorted, 0, Math.sqrt(60 / 7));
 * assert(statistic > 0.1 && statistic < 0.4);
 * ```
 */
export function andersonDarlingSorted(
  ascending: Float64Array,
  mean: number,
  sd: number,
  constants: AndersonDarlingConstants = "1986",
): AndersonDarlingResult {
  const n = ascending.length;
  if (n < 8) throw new RangeError(`andersonDarling: ${n} values; at least 8 are needed`);
  // NaN is sorted to the end.
  if (!Number.isFinite(ascending[0]!) || !Number.isFinite(ascending[n - 1]!)) {
    throw new RangeError("andersonDarling: a value is not a finite number");
  }
  if (!(sd > 0 && sd < Infinity) || !Number.isFinite(mean)) {
    throw new RangeError(
      sd === 0
        ? "andersonDarling: all values are equal"
        : `andersonDarling: mean ${mean}, standard deviation ${sd}`,
    );
  }
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = (ascending[i]! - mean) / sd;
    // ln(1 − Φ(z)) = ln Φ(−z): the same accuracy in both tails.
    sum += (2 * i + 1) * fastLogNormalCdf(z) + (2 * (n - i) - 1) * fastLogNormalCdf(-z);
  }
  const statistic = -n - sum / n;
  const adjusted = statistic * (1 + 0.75 / n + 2.25 / (n * n));
  const scale = 1 + 4 / n - 25 / (n * n);
  return {
    statistic,
    adjusted,
    pValue: pValueOf(adjusted),
    criticalValues: constants === "1986"
      ? CRITICAL["1986"]
      : CRITICAL["1974"].map((value) => Math.round((value / scale) * 1000) / 1000),
    compared: constants === "1986" ? adjusted : statistic,
  };
}

/**
 * The Anderson–Darling test of normality, mean and variance estimated ("case 3").
 *
 * Ties are allowed. Values need not be sorted.
 *
 * @param sample n ≥ 8 finite values
 * @param options which constants the critical values come from; 1986 unless said otherwise
 * @returns A² without a unit, its p-value in [3.7e−24, 1], and critical values for the one that `compared` names
 * @throws {RangeError} if n < 8, a value is not finite, or all values are equal
 *
 * @example
 * ```ts
 * import { andersonDarling } from "./anderson_darling.ts";
 * import assert from "node:assert/strict";
 *
 * // Nine ones and a zero (SciPy's test suite): A² = 3.208057.
 * const { statistic } = andersonDarling(Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 0));
 * assert.equal(statistic.toFixed(6), "3.208057");
 * ```
 */
export function andersonDarling(
  sample: Float64Array,
  { constants = "1986" }: { readonly constants?: AndersonDarlingConstants } = {},
): AndersonDarlingResult {
  const n = sample.length;
  const { mean, variance } = moments(sample);
  const ascending = sorted(sample);
  const constant = ascending[0] === ascending[n - 1];
  if (!constant && !isSafeVariance(variance) && sample.every(Number.isFinite)) {
    return andersonDarling(unitScaled(sample).values, { constants });
  }
  const sd = constant ? 0 : Math.sqrt(variance);
  return andersonDarlingSorted(ascending, mean, sd, constants);
}
