/** The upper tail of the noncentral t law: what the power of a t test is made of. @module */
import { chiSquareSurvival } from "./chi_square_survival.ts";
import { normalCdf, normalPdf } from "./normal.ts";

/** Beyond this the normal density adds nothing: Φ(−9) is 1e−19. */
const REACH = 9;

/** Half of the width, in its own standard deviations, of the χ² variable's transition. */
const TRANSITION = 10;

/** Nodes and weights of Gauss and Legendre's rule on [−1, 1]. */
const RULE = gaussLegendre(20);

/** Roots of the Legendre polynomial of a degree by Newton's method, with their weights 2/((1 − x²)P′(x)²). */
function gaussLegendre(degree: number): readonly (readonly [number, number])[] {
  return Array.from({ length: degree }, (_, i) => {
    let x = Math.cos(Math.PI * (i + 0.75) / (degree + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      let before = 1;
      let value = x;
      for (let k = 2; k <= degree; k++) {
        [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      }
      slope = degree * (x * value - before) / (x * x - 1);
      x -= value / slope;
    }
    return [x, 2 / ((1 - x * x) * slope * slope)] as const;
  });
}

/** ∫ f over [from, to] in panels at most `width` wide; 0 where the ends are out of order. */
function integrate(f: (x: number) => number, from: number, to: number, width: number): number {
  if (!(to > from)) return 0;
  const panels = Math.ceil((to - from) / width);
  const half = (to - from) / (2 * panels);
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (const [x, weight] of RULE) sum += weight * f(middle + half * x);
  }
  return sum * half;
}

/**
 * P(T > t) for T = (Z + δ)/√(V/ν) with Z standard normal and V chi-square, independent (Johnson, Kotz & Balakrishnan
 * 1995, Continuous Univariate Distributions 2, chapter 31): ∫ φ(z) P(V ≤ ν((z + δ)/t)²) dz over z > −δ, by Gauss and
 * Legendre's rule with its own panels where the second factor rises. Absolute error below 1e−12.
 *
 * @param t any number
 * @param degrees ν ≥ 1
 * @param noncentrality δ, any finite number; 0 gives Student's t
 * @returns a probability; NaN outside the ranges
 *
 * @example
 * ```ts
 * import { noncentralTSurvival } from "./noncentral_t_survival.ts";
 * import assert from "node:assert/strict";
 *
 * // Cauchy's law at its quartile, and the sign of Z + 2.
 * assert(Math.abs(noncentralTSurvival(1, 1, 0) - 0.25) < 1e-12);
 * assert(Math.abs(noncentralTSurvival(0, 5, 2) - 0.9772498680518208) < 1e-15);
 * ```
 */
export function noncentralTSurvival(t: number, degrees: number, noncentrality: number): number {
  if (!(degrees >= 1 && degrees < Infinity) || Number.isNaN(noncentrality)) return NaN;
  if (Number.isNaN(t)) return NaN;
  if (t === Infinity) return 0;
  if (t === -Infinity) return 1;
  if (Math.abs(noncentrality) === Infinity) return noncentrality > 0 ? 1 : 0;
  if (t === 0) return normalCdf(noncentrality);
  // Mirror: −T is noncentral t with −δ.
  if (t < 0) return 1 - noncentralTSurvival(-t, degrees, -noncentrality);
  const integrand = (z: number) => {
    const ratio = (z + noncentrality) / t;
    const square = degrees * ratio * ratio;
    return normalPdf(z) * (square < Infinity ? 1 - chiSquareSurvival(square, degrees) : 1);
  };
  const low = Math.max(-REACH, -noncentrality);
  // √(V/ν) has mean near 1 and standard deviation near 1/√(2ν): the factor rises around z = t − δ.
  const width = t / Math.sqrt(2 * degrees);
  const from = clamp(t - noncentrality - TRANSITION * width, low);
  const to = clamp(t - noncentrality + TRANSITION * width, low);
  return Math.min(
    1,
    integrate(integrand, low, from, 1) + integrate(integrand, from, to, Math.min(1, 2 * width)) +
      integrate(integrand, to, REACH, 1),
  );
}

function clamp(z: number, low: number): number {
  return Math.min(Math.max(z, low), Math.max(low, REACH));
}
