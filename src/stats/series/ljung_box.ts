/** The Ljung–Box test that the first autocorrelations are 0. @module */
import { checkCount } from "../checks/check_count.ts";
import { chiSquareSurvival } from "../special/chi_square_survival.ts";
import { autocorrelation } from "./autocorrelation.ts";

/** The Ljung–Box test. */
export interface LjungBox {
  /** Q ≥ 0. */
  readonly statistic: number;
  /** `lags` − `fitted`. */
  readonly degreesOfFreedom: number;
  /** P(χ² > Q). */
  readonly pValue: number;
}

/**
 * The Ljung–Box test that the first `lags` autocorrelations are 0:
 * Q = n(n + 2) Σₖ ρ̂ₖ²/(n − k) against χ² with `lags` − `fitted` degrees of freedom.
 *
 * Source: Ljung & Box, Biometrika 65 (1978) 297–303, equation (1.4). Range: n well above `lags`;
 * infinite variance voids the χ² law.
 *
 * @param x the values in order
 * @param lags 1 ≤ lags < n
 * @param fitted parameters of a model whose residuals these are; 0 for raw series
 * @returns Q ≥ 0, its degrees of freedom ≥ 1, and a p-value in [0, 1]
 * @throws {RangeError} if the series is too short, not finite or constant, or lags is out of range
 *
 * @example
 * ```ts
 * import { ljungBox } from "./ljung_box.ts";
 * import assert from "node:assert/strict";
 *
 * const alternating = Float64Array.from({ length: 50 }, (_, t) => (-1) ** t);
 * assert.ok(ljungBox(alternating, 5).pValue < 1e-10);
 * ```
 */
export function ljungBox(x: Float64Array, lags: number, fitted = 0): LjungBox {
  const n = x.length;
  checkCount("ljungBox", "fitted parameters", fitted, 0);
  if (!Number.isInteger(lags) || lags < 1 || lags >= n || lags <= fitted) {
    throw new RangeError(
      `ljungBox: ${lags} lags of ${n} values with ${fitted} fitted; give ${fitted + 1} to ${n - 1}`,
    );
  }
  const rho = autocorrelation(x, lags);
  let sum = 0;
  for (let k = 1; k <= lags; k++) sum += rho[k]! ** 2 / (n - k);
  const statistic = n * (n + 2) * sum;
  const degreesOfFreedom = lags - fitted;
  return { statistic, degreesOfFreedom, pValue: chiSquareSurvival(statistic, degreesOfFreedom) };
}
