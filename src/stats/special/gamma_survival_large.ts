/** The upper tail of gamma laws of very large shape. @module */
import erfc from "@stdlib/math-base-special-erfc";
import { logRatioExcess } from "./log_ratio_excess.ts";

/** From here on two terms of the expansion have full precision. */
export const LARGE_SHAPE = 1e5;

/** Beyond this |η| the tail underflows, or is all there is. */
const FAR = 0.2;

/** Coefficients of powers of η: c₀ and c₁ of Temme's expansion (DLMF 8.12.11 and 8.12.12). */
const FIRST = [-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777_600, 1 / 25_515];
const SECOND = [-1 / 540, -1 / 288, 1 / 378, -77 / 77_760];

/** Evaluates a polynomial, coefficients lowest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * P(Gamma(a, 1) > y) for a ≥ 10⁵ by Temme's uniform expansion: ½ erfc(η√(a/2)) + e^{−aη²/2}/√(2πa)·(c₀ + c₁/a), with
 * ½η² = y/a − 1 − log(y/a) (Temme 1979, SIAM Journal on Mathematical Analysis 10; DLMF 8.12.4 and 8.12.7). Its cost does
 * not grow with a.
 *
 * @param a shape, from 10⁵ up
 * @param y above 0
 * @returns a probability
 *
 * @example
 * ```ts
 * import { gammaSurvivalOfLargeShape } from "./gamma_survival_large.ts";
 * import assert from "node:assert/strict";
 *
 * // At y = a the tail is ½ − 1/(3√(2πa)) + … (DLMF 8.11.12, the other way round).
 * const gap = gammaSurvivalOfLargeShape(1e10, 1e10) - 0.5;
 * assert(Math.abs(gap + 1 / (3 * Math.sqrt(2 * Math.PI * 1e10))) < 1e-15);
 * ```
 */
export function gammaSurvivalOfLargeShape(a: number, y: number): number {
  const mu = (y - a) / a;
  if (mu > 1) return 0;
  if (mu < -0.5) return 1;
  const half = logRatioExcess(y, a);
  const eta = Math.sign(mu) * Math.sqrt(2 * half);
  if (Math.abs(eta) > FAR) return eta > 0 ? 0 : 1;
  const rest = Math.exp(-a * half) / Math.sqrt(2 * Math.PI * a) *
    (polynomial(FIRST, eta) + polynomial(SECOND, eta) / a);
  return Math.min(1, Math.max(0, 0.5 * erfc(eta * Math.sqrt(a / 2)) + rest));
}
