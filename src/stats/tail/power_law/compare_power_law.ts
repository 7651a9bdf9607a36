/** A power law against other laws. @module */
import erfc from "@stdlib/math-base-special-erfc";
import { chiSquareSurvival } from "../../special/chi_square_survival.ts";
import { fitAlternative, type PowerLawAlternative } from "./alternatives.ts";
import { type PowerLawFit, sortedPositive } from "./fit_power_law.ts";

export type { PowerLawAlternative };

/** What {@linkcode comparePowerLaw} returns. */
export interface PowerLawComparison {
  /** Log-likelihood of the power law less the alternative's; above 0 the power law fits better. */
  readonly ratio: number;
  /** The ratio in units of its standard deviation. */
  readonly normalised: number;
  /** Two-sided p-value of ratio = 0: Vuong's test, or for the nested truncated power law the likelihood ratio test. */
  readonly pValue: number;
  /** Estimates of the alternative. */
  readonly parameters: Readonly<Record<string, number>>;
}

/**
 * Compares a fitted power law with another law on the same tail x ≥ x_min by the ratio of likelihoods (Clauset, Shalizi and Newman 2009, section 5;
 * Vuong 1989): `exponential`, `log-normal` (cut off below x_min) or `truncated-power-law` x^(−a) e^(−λx). The last contains the
 * power law, so its ratio is never above 0 and 2|ratio| is held against χ²₁, as the authors do (conservative, because λ = 0 is an edge).
 *
 * @param x the sample
 * @param fit its power law
 * @param alternative which law
 * @returns ratio and p-value
 * @throws {RangeError} if a value is not positive and finite, all are equal, or the fit is none of the sample
 *
 * @example
 * ```ts
 * import { comparePowerLaw } from "./compare_power_law.ts";
 * import { fitPowerLaw } from "./fit_power_law.ts";
 * import assert from "node:assert/strict";
 *
 * const x = Float64Array.from({ length: 500 }, (_, i) => (1 - (i + 0.5) / 500) ** (-1 / 1.5));
 * const { ratio, pValue } = comparePowerLaw(x, fitPowerLaw(x), "exponential");
 * assert(ratio > 0 && pValue < 0.01);
 * ```
 */
export function comparePowerLaw(
  x: Float64Array,
  fit: PowerLawFit,
  alternative: PowerLawAlternative,
): PowerLawComparison {
  const tail = sortedPositive("comparePowerLaw", x).filter((v) => v >= fit.xMin);
  if (!(fit.exponent > 1 && fit.exponent < Infinity && fit.xMin > 0)) {
    throw new RangeError(
      `comparePowerLaw: exponent ${fit.exponent}, xMin ${fit.xMin}; give a fit of the sample`,
    );
  }
  if (tail.length < 2 || tail[0] === tail[tail.length - 1]) {
    throw new RangeError(
      `comparePowerLaw: fewer than 2 different values from xMin = ${fit.xMin} up`,
    );
  }
  const { parameters, logDensities } = fitAlternative[alternative](tail, fit.xMin, fit.exponent);
  const n = tail.length;
  const norm = Math.log((fit.exponent - 1) / fit.xMin);
  const differences = tail.map((v, i) =>
    norm - fit.exponent * Math.log(v / fit.xMin) - logDensities[i]!
  );
  const ratio = differences.reduce((a, b) => a + b, 0);
  const variance = differences.reduce((a, b) => a + (b - ratio / n) ** 2, 0) / n;
  // Rounding errors alone differ where the alternative has become the power law itself.
  const same = variance < 1e-14;
  const normalised = same ? 0 : ratio / Math.sqrt(n * variance);
  const pValue = alternative === "truncated-power-law"
    ? chiSquareSurvival(Math.abs(2 * ratio), 1)
    : erfc(Math.abs(normalised) / Math.SQRT2);
  return { ratio, normalised, pValue, parameters };
}
