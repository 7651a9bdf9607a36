/** The incomplete beta function at very large parameters. @module */
import erfc from "@stdlib/math-base-special-erfc";
import { chiSquareSurvival } from "./chi_square_survival.ts";
import { stirlingError } from "./log_binomial_term.ts";
import { logRatioExcess } from "./log_ratio_excess.ts";

/** From this a + b on the forms below are the more accurate ones. */
export const LARGE_SUM = 1e9;

/** Below it the law of the smaller parameter is a gamma law, not a normal one. */
const FEW = 1e5;

/** Nearer than this to the mean the two halves of c₀ cancel. */
const NEAR = 1e-9;

/**
 * I_x(a, b) and 1 − I_x(a, b) for a + b ≥ 10⁹, to some 10⁻⁷ of themselves: by Temme's uniform expansion, ½ erfc(∓η√(r/2)) ±
 * e^{−rη²/2}/√(2πr)·c₀ (Temme 1996, *Special Functions*, section 11.3.3) with r = a + b; or, where the smaller parameter is
 * below 10⁵, by the gamma law that the beta law then is (Wise 1950, *Biometrika* 37:208).
 *
 * @param x in (0, 1)
 * @param a above 0
 * @param b above 0
 *
 * @example
 * ```ts
 * import { largeIncompleteBeta } from "./incomplete_beta_large.ts";
 * import assert from "node:assert/strict";
 *
 * // P(X ≥ 1) of a binomial law with 10¹² trials.
 * const { lower } = largeIncompleteBeta(1e-12, 1, 1e12);
 * assert(Math.abs(lower - (1 - Math.exp(-1))) < 1e-11);
 * ```
 */
export function largeIncompleteBeta(
  x: number,
  a: number,
  b: number,
): { lower: number; upper: number } {
  if (a < FEW) return gammaForm(-(b + (a - 1) / 2) * Math.log1p(-x), a);
  if (b < FEW) {
    const { lower, upper } = gammaForm(-(a + (b - 1) / 2) * Math.log(x), b);
    return { lower: upper, upper: lower };
  }
  const r = a + b;
  const gap = x * r - a;
  const half = (a * logRatioExcess(a + gap, a) + b * logRatioExcess(b - gap, b)) / r;
  const eta = Math.sign(gap) * Math.sqrt(2 * half);
  const spread = Math.sqrt(a / r * (b / r));
  const t = gap / r / spread;
  const first = Math.abs(t) < NEAR ? (b - a) / r / (3 * spread) : 1 / eta - 1 / t;
  const rest = Math.exp(-r * half) / Math.sqrt(2 * Math.PI * r) * first;
  const z = eta * Math.sqrt(r / 2);
  const cut = (p: number) => Math.min(1, Math.max(0, p));
  return { lower: cut(0.5 * erfc(-z) + rest), upper: cut(0.5 * erfc(z) - rest) };
}

function gammaForm(y: number, shape: number): { lower: number; upper: number } {
  const upper = chiSquareSurvival(2 * y, 2 * shape);
  return { lower: y < shape ? lowerGamma(y, shape) : 1 - upper, upper };
}

/** P(a, y) for y < a by its series, so that small values keep their digits. */
function lowerGamma(y: number, shape: number): number {
  if (y === 0) return 0;
  let sum = 1;
  for (let k = 1, term = 1; k < FEW && term > sum * Number.EPSILON; k++) {
    term *= y / (shape + k);
    sum += term;
  }
  const log = -shape * logRatioExcess(y, shape) - 0.5 * Math.log(2 * Math.PI * shape) -
    stirlingError(shape);
  return Math.exp(log) * sum;
}
