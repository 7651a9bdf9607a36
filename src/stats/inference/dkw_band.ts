/** A confidence band for a distribution function. @module */
import { checkConfidence } from "../checks/check_confidence.ts";
import { checkCount } from "../checks/check_count.ts";
import { sorted } from "../descriptive/sorted.ts";

/** Result of {@linkcode dkwBand}: steps of the empirical distribution function and its band. */
export interface DkwBand {
  /** The values in ascending order. */
  readonly values: Float64Array;
  /** Lower end of the band on [values[i], values[i + 1]). */
  readonly lower: Float64Array;
  /** Upper end of the band on [values[i], values[i + 1]). */
  readonly upper: Float64Array;
  /** Half-width ε = √(ln(2/(1 − confidence))/(2n)), before the ends are cut to [0, 1]. */
  readonly halfWidth: number;
}

/**
 * Half-width of the Dvoretzky–Kiefer–Wolfowitz band with Massart's constant (1990, Annals of Probability 18):
 * P(sup |Fₙ − F| > ε) ≤ 2 exp(−2nε²) for every n and every F.
 *
 * @param n sample size, at least 1
 * @param confidence in (0, 1)
 * @returns ε > 0 on the scale of probabilities; above 1 where n is too small to say anything
 * @throws {RangeError} if an argument is out of range
 *
 * @example
 * ```ts
 * import { dkwHalfWidth } from "./dkw_band.ts";
 * import assert from "node:assert/strict";
 *
 * assert(Math.abs(dkwHalfWidth(100, 0.95) - 0.135810) < 1e-6);
 * ```
 */
export function dkwHalfWidth(n: number, confidence: number): number {
  checkCount("dkwBand", "values", n, 1, Number.MAX_SAFE_INTEGER);
  checkConfidence("dkwBand", confidence);
  return Math.sqrt(Math.log(2 / (1 - confidence)) / (2 * n));
}

/**
 * Confidence band of the distribution function of independent values: covers all of it at once with at least the
 * probability asked for (Massart 1990).
 *
 * @param sample n ≥ 1 values in any order; ties are allowed
 * @param confidence in (0, 1)
 * @returns n points, the values ascending, with both ends in [0, 1]; tied values have the same ends
 * @throws {RangeError} if the sample is empty, holds NaN, or the confidence is out of range
 *
 * @example
 * ```ts
 * import { dkwBand } from "./dkw_band.ts";
 * import assert from "node:assert/strict";
 *
 * const { values, lower, upper } = dkwBand(Float64Array.from({ length: 200 }, (_, i) => -i), 0.95);
 * assert.equal(values[0], -199);
 * assert(lower[99]! < 0.5 && 0.5 < upper[99]!);
 * ```
 */
export function dkwBand(sample: Float64Array, confidence: number): DkwBand {
  const n = sample.length;
  const halfWidth = dkwHalfWidth(n, confidence);
  if (sample.some(Number.isNaN)) throw new RangeError("dkwBand: the sample holds NaN");
  const values = sorted(sample);
  // Fₙ(x) counts values up to x: every tied value stands at the end of its run.
  const empirical = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    empirical[i] = i + 1 < n && values[i] === values[i + 1] ? empirical[i + 1]! : (i + 1) / n;
  }
  return {
    values,
    lower: empirical.map((share) => Math.max(0, share - halfWidth)),
    upper: empirical.map((share) => Math.min(1, share + halfWidth)),
    halfWidth,
  };
}
