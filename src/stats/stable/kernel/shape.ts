/**
 * The constants of Zolotarev's integral for a standard stable law right of ζ = −β tan(πα/2), free of cancellation.
 *
 * With θ₀ = atan(β tan(πα/2))/α the integral runs over θ ∈ (−θ₀, π/2). Everything is written in the two distances
 * φ = θ + θ₀ and ψ = π/2 − θ, whose sum is `length`, so that no information is lost at either end:
 * cos θ = sin ψ = sin(`gapLeft` + φ), sin α(θ₀+θ) = sin αφ = sin(`gapRight` + αψ) and
 * cos(αθ₀ + (α−1)θ) = sin(`gapLeft` − (α−1)φ) = sin(`gapRight` + (α−1)ψ).
 *
 * @module
 */

/** Constants of one (α, β). */
export interface Shape {
  /** α in (0, 2). */
  readonly alpha: number;
  /** α − 1. */
  readonly delta: number;
  /** β; for α = 1 not negative. */
  readonly beta: number;
  /** L = π/2 + θ₀. */
  readonly length: number;
  /** π − L. */
  readonly gapLeft: number;
  /** π − αL. */
  readonly gapRight: number;
  /** |tan(π(α−1)/2)| = 1/|tan(πα/2)|. */
  readonly cotangent: number;
  /** |α−1| / `cotangent`; 2/π at α = 1. */
  readonly ratio: number;
  /** log cos(αθ₀) / (α−1), or 0 at α = 1 where it is not used. */
  readonly logScale: number;
}

/**
 * Angles a ± atan(β tan a) for a in [0, π/2], given sin a and cos a: relative accuracy also where they nearly vanish.
 */
function angleSum(beta: number, sine: number, cosine: number): number {
  return Math.atan2((1 + beta) * sine * cosine, cosine * cosine - beta * sine * sine);
}

/**
 * Computes the constants for (α, β).
 *
 * @param alpha α in (0, 2)
 * @param beta β in [−1, 1]; at α = 1 in (0, 1]
 *
 * @example
 * ```ts
 * import { shape } from "./shape.ts";
 * import assert from "node:assert/strict";
 *
 * const { length, gapLeft, gapRight } = shape(1.5, 0); // θ₀ = 0
 * assert(Math.abs(length - Math.PI / 2) < 1e-15 && Math.abs(gapLeft - Math.PI / 2) < 1e-15);
 * assert(Math.abs(gapRight - Math.PI / 4) < 1e-15); // π − αL
 * ```
 */
export function shape(alpha: number, beta: number): Shape {
  const delta = alpha - 1;
  const half = Math.abs(delta) * Math.PI / 2;
  // tan(πα/2) = ∓1/tan(half): sines and cosines of πα/2 from the distance to α = 1 or from α or 2 − α themselves.
  const a = Math.PI / 2 * (delta <= 0 ? alpha : 2 - alpha);
  const sine = half < 0.5 ? Math.cos(half) : Math.sin(a);
  const cosine = half < 0.5 ? Math.sin(half) : Math.cos(a);
  const cotangent = cosine / sine;
  const plus = angleSum(beta, sine, cosine);
  const minus = angleSum(-beta, sine, cosine);
  let length: number;
  let gapLeft: number;
  let gapRight: number;
  if (delta <= 0) {
    length = plus / alpha;
    gapLeft = minus / alpha;
    gapRight = Math.PI * -delta + minus;
  } else {
    gapRight = plus;
    length = (Math.PI * delta + minus) / alpha;
    gapLeft = (Math.PI * delta + plus) / alpha;
  }
  const slant = beta / cotangent;
  return {
    alpha,
    delta,
    beta,
    length,
    gapLeft,
    gapRight,
    cotangent,
    ratio: delta === 0 ? 2 / Math.PI : Math.abs(delta) / cotangent,
    logScale: delta === 0 ? 0 : -0.5 * Math.log1p(slant * slant) / delta,
  };
}
