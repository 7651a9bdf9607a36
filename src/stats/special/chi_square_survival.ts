/** The upper tail of the chi-square law. @module */
import { gammaSurvivalOfLargeShape, LARGE_SHAPE } from "./gamma_survival_large.ts";
import { logRatioExcess } from "./log_ratio_excess.ts";
import { logGamma } from "./log_gamma.ts";

/** Where Stirling's series has full precision. */
const LARGE = 20;

/** Up to a = 10⁵ some thousands are needed. */
const MOST_TERMS = 100_000;

/**
 * P(χ²_ν > x), the upper regularised incomplete gamma function Q(a, y) at a = ν/2, y = x/2: by its power
 * series below the mean, by its continued fraction above (DLMF 8.7.1 and 8.9.2), with yᵃe⁻ʸ/Γ(a + 1) in
 * a form that keeps its digits at large a (Loader 2000, saddle-point form).
 *
 * Mardia's skewness has p(p+1)(p+2)/6 degrees of freedom, thousands of them; there the incomplete gamma
 * function of @stdlib 0.3.1 is off by up to 5 % at x above 2000 (0.76 % at x = ν = 22,100), which is
 * why this is written out. Relative error below 1e-11 for ν from 1 to 50,000, far into the tail.
 *
 * Above ν = 2·10⁵ by {@linkcode gammaSurvivalOfLargeShape}.
 *
 * @param x ≥ 0
 * @param degrees ν > 0
 * @returns a probability; 1 at x ≤ 0, NaN where an argument is NaN or ν out of range
 *
 * @example
 * ```ts
 * import { chiSquareSurvival } from "./chi_square_survival.ts";
 * import assert from "node:assert/strict";
 *
 * assert.ok(Math.abs(chiSquareSurvival(3, 2) - Math.exp(-1.5)) < 1e-15);
 * ```
 */
export function chiSquareSurvival(x: number, degrees: number): number {
  const a = degrees / 2;
  const y = x / 2;
  if (Number.isNaN(x) || !(a > 0 && a < Infinity)) return NaN;
  if (y <= 0) return 1;
  if (y === Infinity) return 0;
  if (a > LARGE_SHAPE) return gammaSurvivalOfLargeShape(a, y);
  return y < a + 1 ? 1 - poissonTerm(a, y) * series(a, y) : poissonTerm(a, y) * a * fraction(a, y);
}

/** yᵃ e⁻ʸ / Γ(a + 1). */
function poissonTerm(a: number, y: number): number {
  if (a < LARGE) return Math.exp(a * Math.log(y) - y - logGamma(a + 1));
  const b = 1 / (a * a);
  const stirling = (1 / 12 - b * (1 / 360 - b * (1 / 1260 - b * (1 / 1680 - b / 1188)))) / a;
  const exponent = -a * logRatioExcess(y, a) - stirling;
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * a);
}

/** Σₖ yᵏ / ((a + 1) … (a + k)). */
function series(a: number, y: number): number {
  let sum = 1;
  for (let k = 1, term = 1; k < MOST_TERMS && term > sum * Number.EPSILON / 8; k++) {
    term *= y / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(y + 1 − a − 1(1 − a)/(y + 3 − a − 2(2 − a)/(y + 5 − a − …))), by the modified Lentz recursion. */
function fraction(a: number, y: number): number {
  const tiny = 1e-300;
  let b = y + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let k = 1, change = 0; k < MOST_TERMS && Math.abs(change - 1) > Number.EPSILON; k++) {
    const numerator = k * (a - k);
    b += 2;
    d = 1 / guarded(numerator * d + b, tiny);
    c = guarded(b + numerator / c, tiny);
    change = c * d;
    value *= change;
  }
  return value;
}

function guarded(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
