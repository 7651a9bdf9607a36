/** The Chambers–Mallows–Stuck transform in a form without cancellation. @module */

/** Nolan's parameterizations of the stable laws. S0 is continuous in α; S1 has the mean as location where α > 1. */
export type StableParameterization = "S0" | "S1";

/** Beyond this |z|, exp(z) − 1 loses nothing and exp(z) may overflow, so the plain form is the better one. */
const SMALL_EXPONENT = 1;

/**
 * A standard stable variate (scale 1, location 0) from one uniform and one exponential variate.
 *
 * With θ = π(u − ½), ε = 1 − α, B = β tan(πα/2) = β / tan(πε/2), the formula of Chambers, Mallows and Stuck (JASA 71 (1976)
 * 340–344, equation 2.3) reads, once its (1 + B²) factors are seen to cancel,
 *
 *     X₁ = (sin αθ + B cos αθ) / cos θ · eᶻ,   z = (ε/α) ln(A / (w cos θ)),   A = cos εθ + B sin εθ,
 *
 * which is S1. S0 is X₁ − B; as α → 1 both terms grow without bound. Writing sin αθ and cos αθ by the sum formulas of
 * θ − εθ gives the same number as
 *
 *     X₀ = (A tan θ − sin εθ − 2B sin²(εθ/2)) eᶻ + B (eᶻ − 1),   B (eᶻ − 1) = (βε / tan(πε/2)) (ln(…)/α) (eᶻ − 1)/z,
 *
 * where nothing is large: at ε = 0 it is exactly the α = 1 formula. What vanishes at θ = ±π/2 is formed from the distance
 * h = π/2 − |θ| to that end, by the sum formulas: with sin and cos of πα/2, and for θ ≥ 0,
 *
 *     A = (cos² − β sin²) sin εh / cos + (1 + β) sin·cos εh,
 *     sin αθ + B cos αθ = (B sin − cos) sin αh + (1 + β) sin·cos αh.
 *
 * @param alpha stability index in (0, 2]
 * @param beta skewness in [−1, 1]
 * @param parameterization S0 or S1
 * @param u a uniform variate in (0, 1)
 * @param w an exponential variate, > 0
 * @returns the variate; for very small α it overflows to ±∞ or underflows to 0 where the law really is beyond the doubles
 *
 * @example
 * ```ts
 * import { stableTransform } from "./stable_transform.ts";
 * import assert from "node:assert/strict";
 *
 * // α = 1, β = 0 is Cauchy's law, by inversion.
 * assert.ok(Math.abs(stableTransform(1, 0, "S0", 0.75, 1) - 1) < 1e-15);
 * ```
 */
export function stableTransform(
  alpha: number,
  beta: number,
  parameterization: StableParameterization,
  u: number,
  w: number,
): number {
  // X(β, θ) = −X(−β, −θ): only θ ≥ 0 is left.
  const sign = u < 0.5 ? -1 : 1;
  const skew = sign * beta;
  const h = Math.PI * Math.min(u, 1 - u);
  const theta = Math.PI / 2 - h;
  const cosTheta = Math.sin(h);

  const epsilon = 1 - alpha;
  // sin and cos of πα/2, which are cos and sin of πε/2, both from the argument that is exact.
  const sin = Math.sin(Math.PI / 2 * Math.min(alpha, 2 - alpha));
  const cos = Math.sin(Math.PI / 2 * epsilon);

  const sineRatio = epsilon === 0 ? 2 / Math.PI * h : Math.sin(epsilon * h) / cos;
  const a = (cos * cos - skew * sin * sin) * sineRatio + (1 + skew) * sin * Math.cos(epsilon * h);
  const logarithm = Math.log(a / cosTheta) - Math.log(w);
  const z = epsilon * logarithm / alpha;

  if (epsilon === 0 || (parameterization === "S0" && Math.abs(z) <= SMALL_EXPONENT)) {
    const bEpsilon = skew * (epsilon === 0 ? 2 / Math.PI : epsilon / cos * sin);
    const half = epsilon * theta / 2;
    // 2B sin²(εθ/2) = Bε·θ·sin(εθ/2)·sinc(εθ/2).
    const bend = bEpsilon * theta * Math.sin(half) * sinc(half);
    return sign * ((a / Math.tan(h) - Math.sin(epsilon * theta) - bend) * Math.exp(z) +
      bEpsilon * (logarithm / alpha) * expm1Ratio(z));
  }
  const b = skew * sin / cos;
  const numerator = (b * sin - cos) * Math.sin(alpha * h) +
    (1 + skew) * sin * Math.cos(alpha * h);
  const x1 = numerator === 0 ? 0 : numerator / cosTheta * Math.exp(z);
  return sign * (parameterization === "S0" ? x1 - b : x1);
}

/** sin(x)/x. */
function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(x) / x;
}

/** (eˣ − 1)/x. */
function expm1Ratio(x: number): number {
  return x === 0 ? 1 : Math.expm1(x) / x;
}
